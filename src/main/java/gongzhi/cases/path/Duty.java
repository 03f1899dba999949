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
 * @param due when the owner must have acted
 */
public record Duty(PartyId owner, @Nullable PartyId unit, Instant from, Instant due) {

  /** The same duty, now of this person in the unit. */
  public Duty takenBy(PartyId person) {
    return new Duty(person, unit, from, due);
  }

  /** The same duty, due before what was promised, where that is still ahead. */
  public Duty noLaterThan(Instant promised) {
    return promised.isAfter(from) && promised.isBefore(due)
        ? new Duty(owner, unit, from, promised)
        : this;
  }

  /** The same duty with a later date; refused with an earlier one. */
  Duty until(Instant later) {
    if (!later.isAfter(due)) {
      throw Rejection.invalid("case.extension-must-be-later");
    }
    return new Duty(owner, unit, from, later);
  }
}
