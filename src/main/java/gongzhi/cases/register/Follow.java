package gongzhi.cases.register;

import gongzhi.territory.AreaId;
import java.time.Instant;

/**
 * What a resident wants to hear of (关注).
 *
 * @param group two letters of a kind of matter; empty for all
 * @param caseNo the one case followed; empty for all of the ground
 * @param toldUntil what happened up to then was told
 */
public record Follow(
    long id,
    long partyId,
    long areaId,
    String group,
    String caseNo,
    Instant since,
    Instant toldUntil) {

  public AreaId area() {
    return new AreaId(areaId);
  }

  /** Whether it is about one case. */
  public boolean isOneCase() {
    return !caseNo.isEmpty();
  }
}
