package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.Publisher;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its card on the phone needs it.
 *
 * @param title null for whoever must not read the reporter's words
 * @param metres from the middle of the worker's grid; {@link #FAR} where no point is known
 */
record TaskRow(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    MatterKind kind,
    CaseStatus status,
    @Nullable String title,
    Channel channel,
    long areaId,
    String address,
    @Nullable String disputedGround,
    @Nullable Long disputedUnit,
    @Nullable Long unitId,
    @Nullable Double lng,
    @Nullable Double lat,
    Instant dueFrom,
    Instant dueAt,
    Instant promisedAt,
    int attempts,
    int reopened,
    int version,
    int metres) {

  static final int FAR = 1_000_000;

  /** Whether it disputes a sheet of those the worker works for, who then have no part in it. */
  boolean disputesSheetOf(Viewer worker) {
    PartyId unit = disputedUnit == null ? null : new PartyId(disputedUnit);
    return disputedGround != null && new Publisher(disputedGround, unit).employs(worker);
  }
}
