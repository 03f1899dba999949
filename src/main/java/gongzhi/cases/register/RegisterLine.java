package gongzhi.cases.register;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.ResultKind;
import gongzhi.territory.LngLat;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One public case (台账条目) as everybody may read it.
 *
 * @param title as an officer released it; null until then
 * @param lateFrom from when it is overdue; null for what ended or was reported done in time
 * @param east longitude of the west side of its square of a thousandth of a degree, in thousandths
 * @param north latitude of the south side
 * @param result what a unit said when it handed the case back; null before
 */
public record RegisterLine(
    long caseId,
    String no,
    String place,
    long communityId,
    String category,
    int ruleVersion,
    CaseStatus status,
    @Nullable String title,
    Instant receivedAt,
    Instant promisedAt,
    @Nullable Instant lateFrom,
    @Nullable Instant doneAt,
    @Nullable Instant closedAt,
    @Nullable Integer east,
    @Nullable Integer north,
    @Nullable ResultKind result,
    MatterKind kind) {

  private static final double PER_DEGREE = 1000;
  private static final double HALF = 0.5;

  /** The middle of its square, 111 m from north to south and about 90 to 105 m across in China. */
  public Optional<LngLat> spot() {
    return east == null || north == null
        ? Optional.empty()
        : Optional.of(new LngLat((east + HALF) / PER_DEGREE, (north + HALF) / PER_DEGREE));
  }

  /** Whether it is overdue at this moment. */
  public boolean isLate(Instant now) {
    return lateFrom != null && lateFrom.isBefore(now);
  }
}
