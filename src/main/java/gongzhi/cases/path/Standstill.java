package gongzhi.cases.path;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The clocks of a case stand still (挂起). It keeps its owner, and a date: the one on which they go
 * on.
 *
 * @param dueBefore when the owner would have had to act
 * @param promisedBefore when the reporter was promised an answer
 */
public record Standstill(Instant since, Instant dueBefore, Instant promisedBefore) {

  private static final Set<CaseStatus> AT_WORK =
      EnumSet.of(CaseStatus.ASSIGNED, CaseStatus.IN_PROGRESS, CaseStatus.REOPENED);

  /** Refuses where nothing is being worked on, where it stands already, and where it is late. */
  public static void requirePossible(Case about, Instant now) {
    if (!AT_WORK.contains(about.status())) {
      throw Rejection.of("clocks.nothing-at-work");
    }
    if (about.duty().paused() != null) {
      throw Rejection.of("clocks.is-paused");
    }
    if (!about.duty().due().isAfter(now)) {
      throw Rejection.of("clocks.too-late-to-pause");
    }
  }

  /** From now until that moment; meanwhile the reporter is promised this date. */
  public static Case begun(Case about, Instant now, Instant until, Instant promised) {
    requirePossible(about, now);
    if (!until.isAfter(now)) {
      throw Rejection.of("clocks.end-is-past");
    }
    Duty duty = about.duty();
    Standstill still = new Standstill(now, duty.due(), about.course().promisedAt());
    Duty waiting = new Duty(duty.owner(), duty.unit(), duty.from(), until, still);
    return step(about, waiting, promised);
  }

  /** The clocks go on, with these dates. */
  public static Case ended(Case about, Instant due, Instant promised) {
    of(about);
    Duty duty = about.duty();
    return step(about, new Duty(duty.owner(), duty.unit(), duty.from(), due), promised);
  }

  /** The standstill of a case; refused for one whose clocks run. */
  public static Standstill of(Case about) {
    if (about.duty().paused() == null) {
      throw Rejection.of("clocks.is-not-paused");
    }
    return Objects.requireNonNull(about.duty().paused());
  }

  private static Case step(Case about, Duty duty, Instant promised) {
    return about.next(
        about.matter(),
        about.status(),
        duty,
        about.helpers(),
        about.course().promisedFor(promised));
  }
}
