package gongzhi.cases.mediation;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One side of a dispute (当事人): a person or an organisation.
 *
 * @param agreed whether it wants to be mediated; null while it has not said
 * @param answeredAt when it said so; null until then
 */
public record Side(PartyId party, @Nullable Boolean agreed, @Nullable Instant answeredAt) {

  /** Somebody who has not been asked yet. */
  static Side unasked(PartyId party) {
    return new Side(party, null, null);
  }

  /** Whether it said that it wants to be mediated. */
  public boolean wants() {
    return Boolean.TRUE.equals(agreed);
  }
}
