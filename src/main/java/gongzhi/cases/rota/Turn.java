package gongzhi.cases.rota;

import gongzhi.parties.PartyId;
import java.time.Instant;

/**
 * One person on duty (值班), from a moment up to another.
 *
 * @param phone of the duty room
 */
public record Turn(long id, PartyId party, Instant begins, Instant ends, String phone) {

  /** Whether any of it lies between the two. */
  public boolean touches(Instant from, Instant until) {
    return begins.isBefore(until) && from.isBefore(ends);
  }

  /** Whether it can still be changed for another. */
  public boolean isAhead(Instant now) {
    return begins.isAfter(now);
  }
}
