package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one emergency stands (态势板).
 *
 * @param commands whether the viewer may prolong it, end it and ask again
 * @param mine whether the viewer was called out and has not answered
 * @param until its end as a form shows it, day and hour
 * @param said words that the viewer may correct; none for others
 * @param review where its review is written; empty where it cannot be now
 */
public record BoardPage(
    String address,
    String title,
    String reason,
    String span,
    StatusMark state,
    boolean running,
    boolean commands,
    boolean mine,
    List<String> notes,
    @Nullable Figures figures,
    List<Task> tasks,
    Typed typed,
    String review,
    List<Matter> matters,
    List<Said> said) {

  /** What refreshes by itself. */
  public record Figures(
      String address,
      boolean running,
      String asOf,
      List<Count> counts,
      List<Call> calls,
      List<Building> buildings,
      Paging paging) {}

  /** A number with what it counts, and how it is meant. */
  public record Count(String label, String number, boolean bad) {}

  /** Somebody who was called out. */
  public record Call(String who, String duty, String answered, boolean silent) {}

  /** A building. */
  public record Building(String name, String worker, String found, String notes, boolean checked) {}

  /** A task, and who did it. */
  public record Task(String key, String title, String role, String done, boolean ticks) {}

  /** What a review left to be done. */
  public record Matter(String address, String what, String facts, boolean finishes) {}

  /** Words that everybody reads, to be corrected. */
  public record Said(String part, String label, String words) {}

  /** What was typed into the forms that prolong or end it. */
  public record Typed(String day, String hour, String reason, String words) {

    static final Typed NOTHING = new Typed("", "18:00", "", "");
  }
}
