package gongzhi.procedures.engine;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.procedures.rule.Matter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter has come (进程).
 *
 * @param owners which of the nine it is; null unless it is a matter of the owners
 * @param step the key of the step that is open; empty before the first and after the last
 * @param entered since when
 * @param due by when it is to be done
 * @param passed the steps that hold; one that was sent back does not
 * @param rounds how often each step sent it back
 * @param end how it ended; null while it runs
 */
public record Course(
    Matter matter,
    @Nullable OwnersMatter owners,
    String step,
    @Nullable Instant entered,
    @Nullable Instant due,
    Set<String> passed,
    Map<String, Integer> rounds,
    @Nullable End end) {

  /** How a procedure ends. */
  public enum End {
    /** Every step was done. */
    DONE,
    /** A body that may said no, and why. */
    REFUSED
  }

  public Course {
    if ((matter == Matter.OWNERS) != (owners != null)) {
      throw new IllegalArgumentException("only matters of the owners have a number of article 278");
    }
    passed = Set.copyOf(passed);
    rounds = Map.copyOf(rounds);
  }

  /** Before anything happened. */
  public static Course of(Matter matter, @Nullable OwnersMatter owners) {
    return new Course(matter, owners, "", null, null, Set.of(), Map.of(), null);
  }

  public boolean isOpen() {
    return end == null && !step.isEmpty();
  }

  /** The course after these events. */
  public Course after(List<? extends CourseEvent> events) {
    Course course = this;
    for (CourseEvent event : events) {
      course = course.after(event);
    }
    return course;
  }

  private Course after(CourseEvent event) {
    return switch (event) {
      case CourseEvent.Entered entered ->
          new Course(
              matter, owners, entered.step(), entered.at(), entered.due(), passed, rounds, null);
      case CourseEvent.Passed done -> with(done.step());
      case CourseEvent.Returned back -> returned(back);
      case CourseEvent.Ended over ->
          new Course(matter, owners, "", null, null, passed, rounds, over.how());
    };
  }

  private Course with(String done) {
    Set<String> more = new LinkedHashSet<>(passed);
    more.add(done);
    return new Course(matter, owners, step, entered, due, more, rounds, null);
  }

  private Course returned(CourseEvent.Returned back) {
    Map<String, Integer> counted = new HashMap<>(rounds);
    counted.merge(back.step(), 1, Integer::sum);
    Set<String> left = new LinkedHashSet<>(passed);
    left.removeAll(back.undone());
    return new Course(matter, owners, step, entered, due, left, counted, null);
  }
}
