package gongzhi.cases.web.grid;

import gongzhi.cases.web.duties.PocketDuties;
import gongzhi.cases.web.emergency.PocketCall;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today on one page that a phone keeps for where there is no network: no names, no numbers, no
 * words of residents.
 *
 * @param today the date with its weekday
 * @param calls what the worker is called out for now
 * @param walk the stops of today's walk in their order
 * @param spots where something can have been seen
 * @param grids the grids of the worker, for a note
 * @param outcomes what can come of a visit
 * @param confide answers to whether what was found is a confidential matter
 */
public record PocketPage(
    String today,
    String place,
    List<PocketCall> calls,
    List<Task> tasks,
    List<Door> doors,
    List<Point> points,
    List<PocketDuties.Grid> duties,
    List<String> walk,
    List<Choice> spots,
    List<Choice> grids,
    List<Choice> outcomes,
    List<Choice> confide) {

  /** How many duties are due in all grids. */
  public int dutiesDue() {
    return duties.stream().mapToInt(grid -> grid.lines().size()).sum();
  }

  /** Whether there may be tasks that found no room. */
  public boolean more() {
    return tasks.size() >= PocketTasks.MOST;
  }

  /**
   * A task with everything that can be done about it.
   *
   * @param title what kind of matter it is
   */
  public record Task(
      String no,
      String title,
      String place,
      StatusMark status,
      DueMark due,
      int version,
      List<Act> acts) {

    public String address() {
      return "/grid/tasks/" + no;
    }
  }

  /**
   * One thing to do about a task.
   *
   * @param id of its fields on this page
   * @param word its word in addresses
   * @param form what it asks; null where one tap is enough
   */
  public record Act(
      String id, String word, String label, String icon, TaskCard.@Nullable Form form) {}

  /**
   * A patrol point that is due.
   *
   * @param look what to look at there
   * @param lng where it is, WGS-84
   */
  public record Point(
      long id,
      String place,
      String kind,
      String look,
      String due,
      String tone,
      double lng,
      double lat) {

    public String address() {
      return "/grid/patrol/" + id;
    }
  }

  /** A door that is due. */
  public record Door(long id, String place, String group, String due, String tone) {

    public String address() {
      return "/grid/visits/" + id;
    }
  }
}
