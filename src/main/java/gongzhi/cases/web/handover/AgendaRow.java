package gongzhi.cases.web.handover;

import gongzhi.cases.handover.Obstacle;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Route;
import gongzhi.parties.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case on the list of a meeting.
 *
 * @param place null, like all that follows from the case, where the viewer sees it no more
 * @param hasIt the unit that has the case now; null for none
 * @param doneAt when it was last reported done; null while it is not
 */
record AgendaRow(
    long id,
    String caseNo,
    PartyId unit,
    LocalDate dueOn,
    String demand,
    @Nullable PartyId wasWith,
    @Nullable Instant dueAt,
    @Nullable Instant signedAt,
    @Nullable String signer,
    @Nullable String place,
    @Nullable Integer ruleVersion,
    @Nullable String category,
    @Nullable String titlePublic,
    @Nullable Long communityId,
    @Nullable CaseStatus status,
    @Nullable Boolean restricted,
    @Nullable Route route,
    @Nullable PartyId hasIt,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt) {

  /** Why it cannot be handed over any more, while the meeting is prepared. */
  Optional<Obstacle> obstacle() {
    if (status == null || route == null) {
      return Optional.of(Obstacle.RESTRICTED);
    }
    Optional<Obstacle> found = Obstacle.of(status, Boolean.TRUE.equals(restricted), route);
    return Obstacle.since(found, wasWith, hasIt);
  }

  boolean isSolved() {
    return status == CaseStatus.RESOLVED;
  }

  /** Whether its day has passed and nobody has reported it done. */
  boolean isLate(Instant now) {
    return dueAt != null && dueAt.isBefore(now) && doneAt == null && closedAt == null;
  }
}
