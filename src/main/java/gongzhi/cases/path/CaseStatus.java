package gongzhi.cases.path;

import static java.util.Map.entry;

import gongzhi.cases.rules.Stage;
import gongzhi.shared.Rejection;
import java.util.Map;
import java.util.Set;

/**
 * The path of a case, one for every place, so that rates are comparable and no setting can take a
 * guard away. Read the map: it is the procedure. Places give parts of it their own names (see
 * {@link Stage}).
 *
 * <p>There is no way out of {@code REPORTED_DONE} but the reporter's word or an independent
 * verifier. What a handler reports is a claim, not a close. A merged case is answered with the case
 * it joined, each reporter for themselves.
 */
public enum CaseStatus {
  RECEIVED,
  VERIFYING,
  DELIBERATING,
  ASSIGNED,
  IN_PROGRESS,
  REPORTED_DONE,
  RESOLVED,
  REOPENED,
  REJECTED,
  WITHDRAWN,
  MERGED;

  private static final Map<CaseStatus, Set<CaseStatus>> NEXT =
      Map.ofEntries(
          entry(
              RECEIVED,
              Set.of(
                  VERIFYING, DELIBERATING, ASSIGNED, REPORTED_DONE, REJECTED, WITHDRAWN, MERGED)),
          entry(
              VERIFYING,
              Set.of(DELIBERATING, ASSIGNED, REPORTED_DONE, REJECTED, WITHDRAWN, MERGED)),
          entry(DELIBERATING, Set.of(ASSIGNED, REJECTED, WITHDRAWN, MERGED)),
          entry(ASSIGNED, Set.of(ASSIGNED, IN_PROGRESS, DELIBERATING, WITHDRAWN, MERGED)),
          entry(IN_PROGRESS, Set.of(ASSIGNED, DELIBERATING, REPORTED_DONE, WITHDRAWN, MERGED)),
          entry(REPORTED_DONE, Set.of(RESOLVED, REOPENED)),
          entry(REOPENED, Set.of(ASSIGNED, IN_PROGRESS, DELIBERATING, WITHDRAWN)),
          entry(RESOLVED, Set.of(DELIBERATING, ASSIGNED)), // the reporter may always go further up
          entry(REJECTED, Set.of(DELIBERATING, ASSIGNED)), // likewise
          entry(MERGED, Set.of(RESOLVED, REOPENED, DELIBERATING)),
          entry(WITHDRAWN, Set.of()));

  private static final Set<CaseStatus> CLOSED = Set.of(RESOLVED, REJECTED, WITHDRAWN, MERGED);

  /** Whether a case may go from here to there. */
  public boolean allows(CaseStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nobody has to act on the case any more, unless the reporter says so. */
  public boolean isClosed() {
    return CLOSED.contains(this);
  }

  /** Whether a case in this status was reopened so often that the level above has it now. */
  public boolean isRaised(int reopened, int escalatesAt) {
    return this == REOPENED && reopened >= escalatesAt;
  }

  /**
   * {@link #to}, for what nobody does to a case that has ended; only its reporter opens it again.
   */
  public CaseStatus onward(CaseStatus next) {
    if (isClosed()) {
      throw Rejection.of("case.is-closed");
    }
    return to(next);
  }

  /** The next status, or a refusal when the path does not lead there. */
  public CaseStatus to(CaseStatus next) {
    if (!allows(next)) {
      throw Rejection.of("case.cannot-move", this, next);
    }
    return next;
  }
}
