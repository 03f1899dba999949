package gongzhi.procedures.engine;

import gongzhi.procedures.rule.Body;
import java.time.Instant;
import java.util.Set;

/** What happened to a course. A course is nothing but its events, one after the other. */
public sealed interface CourseEvent {

  Instant at();

  /** A step began. */
  record Entered(String step, Instant at, Instant due) implements CourseEvent {}

  /** A step was done. */
  record Passed(String step, Body body, Instant at) implements CourseEvent {}

  /**
   * A step sent the matter back to an earlier one.
   *
   * @param undone the steps that no longer hold, because they come again
   */
  record Returned(String step, String to, Set<String> undone, Body body, Instant at)
      implements CourseEvent {

    public Returned {
      undone = Set.copyOf(undone);
    }
  }

  /** It is over. */
  record Ended(Course.End how, Instant at) implements CourseEvent {}
}
