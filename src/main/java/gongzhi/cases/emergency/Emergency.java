package gongzhi.cases.emergency;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some ground in a state of emergency (应急状态), from one moment to another.
 *
 * @param kind key of its plan
 * @param until when it ends by itself
 * @param stoodDownAt when it was ended; null while nobody, person or program, has
 * @param stoodDownBy who ended it; null for the program
 * @param reviewDue by when somebody looks back on it; null while it runs
 * @param reviewedAt when that was done; null before
 */
public record Emergency(
    long id,
    AreaId area,
    String areaPath,
    String kind,
    String reason,
    PartyId startedBy,
    Instant startedAt,
    Instant until,
    @Nullable Instant stoodDownAt,
    @Nullable PartyId stoodDownBy,
    @Nullable Instant reviewDue,
    @Nullable Instant reviewedAt) {

  /** It is declared, and prolonged, for no longer at once. */
  public static final Duration LONGEST = Duration.ofDays(14);

  /** Whether it lasts: its end counts even where nobody has written it down yet. */
  public boolean isRunningAt(Instant now) {
    return stoodDownAt == null && now.isBefore(until);
  }

  /** When it was over or will be. */
  public Instant end() {
    return stoodDownAt == null ? until : stoodDownAt;
  }

  void requireRunning(Instant now) {
    if (!isRunningAt(now)) {
      throw Rejection.of("emergency.is-over");
    }
  }

  /** Refuses an end that is not ahead, or lies too far off. */
  static void requireEnd(Instant until, Instant now) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Rejection.invalid("emergency.end-within", (int) LONGEST.toDays());
    }
  }

  /** What rights were lent for. */
  String cause() {
    return "emergency:" + id;
  }
}
