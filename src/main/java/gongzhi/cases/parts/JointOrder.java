package gongzhi.cases.parts;

import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order for several departments on one case.
 *
 * @param seq 1, 2, 3 … within the case
 * @param matter what is done together, in words everyone may read
 * @param meetAt when the departments meet on site
 * @param firstStep number of the step of the case with which it began
 * @param endedAt null while it goes on
 */
public record JointOrder(
    long id,
    long caseId,
    int seq,
    String matter,
    Instant meetAt,
    PartyId begunBy,
    Instant begunAt,
    int firstStep,
    @Nullable Instant endedAt) {

  public boolean isOpen() {
    return endedAt == null;
  }
}
