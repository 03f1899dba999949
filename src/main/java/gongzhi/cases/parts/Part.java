package gongzhi.cases.parts;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a case.
 *
 * @param seq 1, 2, 3 … within the case
 * @param task what is to be done, in the words of whoever split the case
 * @param said what was said about it last; empty while nobody said anything
 * @param order the joint order it belongs to; null for one that stands by itself
 */
public record Part(
    long id,
    long caseId,
    int seq,
    PartyId unit,
    String task,
    PartyId givenBy,
    Instant givenAt,
    Instant dueAt,
    PartState state,
    String said,
    @Nullable Long order) {

  /** Whether it may be taken back once it was given back; what a joint order was told stays. */
  public boolean mayBeCancelled() {
    return state != PartState.RETURNED || order == null;
  }

  /** Whether its unit lets the case wait. */
  public boolean isLate(Instant now) {
    return (state == PartState.GIVEN || state == PartState.TAKEN) && dueAt.isBefore(now);
  }
}
