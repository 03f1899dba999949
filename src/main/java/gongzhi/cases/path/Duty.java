package gongzhi.cases.path;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who must act next and until when. Every open case has one: no task without a person and a date.
 *
 * @param owner the person who must act
 * @param unit the organisation that answers for the work; null until the case is assigned
 * @param from when the time limit began
 * @param due when the owner must have acted; while the clocks stand still, when they go on
 * @param paused since when the clocks stand still; null while they run
 */
public record Duty(
    PartyId owner, @Nullable PartyId unit, Instant from, Instant due, @Nullable Standstill paused) {

  /** A duty whose clock runs. */
  public Duty(PartyId owner, @Nullable PartyId unit, Instant from, Instant due) {
    this(owner, unit, from, due, null);
  }

  /** The same duty, now of this person in the unit. */
  public Duty takenBy(PartyId person) {
    return new Duty(person, unit, from, due, paused);
  }

  /** The same duty, due before what was promised, where that is still ahead. */
  public Duty noLaterThan(Instant promised) {
    return promised.isAfter(from) && promised.isBefore(due)
        ? new Duty(owner, unit, from, promised)
        : this;
  }

  /** The same duty with a later date; refused with an earlier one. */
  Duty until(Instant later) {
    if (paused != null) {
      throw Rejection.of("clocks.is-paused");
    }
    if (!later.isAfter(due)) {
      throw Rejection.invalid("case.extension-must-be-later");
    }
    return new Duty(owner, unit, from, later);
  }

  /** While the clocks stand still, nobody gets the case but whoever ends it. */
  Duty following(Duty before, CaseStatus next) {
    if (next.isClosed()) {
      return new Duty(owner, unit, from, due);
    }
    if (before.paused != null && paused == null) {
      throw Rejection.of("clocks.is-paused");
    }
    return this;
  }
}
