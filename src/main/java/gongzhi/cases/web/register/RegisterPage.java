package gongzhi.cases.web.register;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public register (公开台账), ready to print.
 *
 * @param ground name of the area it is about
 * @param places the districts to choose from; empty where only one runs here
 * @param filters what narrows it
 * @param late how many are overdue, in words; empty where none is, or where they are shown already
 * @param clear address without filters; empty where nothing narrows
 * @param boundaries the lines of the ground as a file
 */
public record RegisterPage(
    String ground,
    List<TabLink> places,
    Filters filters,
    String late,
    String lateAddress,
    String clear,
    String boundaries,
    List<Line> lines,
    Paging paging,
    Doors doors) {

  /**
   * The fields above the list.
   *
   * @param place kept while filtering
   */
  public record Filters(
      String place,
      List<Choice> areas,
      List<Choice> groups,
      List<Choice> kinds,
      List<Choice> standings,
      List<Choice> months,
      String q) {}

  /** Other ways to the same lines. */
  public record Doors(String csv, String geojson, String counts, String feed, String follow) {}

  /**
   * One case.
   *
   * @param due set while it is open
   * @param spot where its square is marked on the map; null where another line marks it, or none
   */
  public record Line(
      String no,
      String address,
      String title,
      String facts,
      StatusMark status,
      @Nullable DueMark due,
      @Nullable Spot spot) {

    public boolean late() {
      return due != null && due.tone().equals("late");
    }
  }

  /** A square of the map and how many of these lines lie in it. */
  public record Spot(double lng, double lat, int number, String name) {}
}
