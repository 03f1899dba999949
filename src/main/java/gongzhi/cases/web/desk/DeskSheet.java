package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.Publisher;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as one member of staff may see it.
 *
 * @param title in the reporter's words; null for whoever must not read them, as are words and
 *     reporter
 * @param reporterId below zero for somebody anonymous
 * @param reachable whether the reporter left a way to be reached
 * @param pausedAt since when its clocks stand still; null while they run
 * @param heldFor how the unit is told what to do; null where nothing is assigned
 * @param anonymised whether nothing of it may be put into words any more
 * @param unsigned whether a meeting handed it to its unit, which has not signed for it yet
 */
record DeskSheet(
    long id,
    String no,
    String place,
    int ruleVersion,
    Channel channel,
    String category,
    MatterKind kind,
    boolean urgent,
    boolean restricted,
    boolean hidden,
    CaseStatus status,
    @Nullable ResultKind result,
    @Nullable String title,
    @Nullable String titlePublic,
    @Nullable String words,
    @Nullable Long reporterId,
    @Nullable Boolean shielded,
    boolean reachable,
    long areaId,
    String areaPath,
    long communityId,
    String address,
    @Nullable Long cell,
    @Nullable String disputedGround,
    @Nullable Long disputedUnit,
    long ownerId,
    @Nullable Long unitId,
    List<Long> helperIds,
    Instant receivedAt,
    Instant dueFrom,
    Instant dueAt,
    Instant promisedAt,
    boolean extended,
    boolean supervised,
    int reopened,
    int attempts,
    int joined,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt,
    @Nullable Instant pausedAt,
    @Nullable String mergedInto,
    @Nullable String heldFor,
    boolean unsigned,
    boolean anonymised,
    int version) {

  /** Whether it disputes a sheet of those the viewer works for, so that others do everything. */
  boolean disputesSheetOf(Viewer viewer) {
    PartyId unit = disputedUnit == null ? null : new PartyId(disputedUnit);
    return disputedGround != null && new Publisher(disputedGround, unit).employs(viewer);
  }

  boolean isOpen() {
    return !status.isClosed();
  }

  /** Whether the viewer reads what the reporter said. */
  boolean readsWords() {
    return words != null;
  }

  /** Whether there is a reporter who did not ask to be kept from the handlers. */
  boolean namesReporter() {
    return reporterId != null && reporterId > 0 && !Boolean.TRUE.equals(shielded);
  }

  /** Whether it was reopened so often that the level above has it now. */
  boolean isRaised(int escalatesAt) {
    return status.isRaised(reopened, escalatesAt);
  }

  /** Path of what lies directly above the community. */
  String aboveCommunity() {
    return Whereabouts.above(areaPath, communityId);
  }

  boolean handledBy(Viewer viewer) {
    return viewer.serves(unit());
  }

  /** The unit that has it; null where none has. */
  @Nullable PartyId unit() {
    return unitId == null ? null : new PartyId(unitId);
  }
}
