package gongzhi.ballots.contests;

import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The moments of another round of proposals. */
public record NewDates(
    @Nullable Instant until, @Nullable Instant opensAt, @Nullable Instant closesAt) {

  Instant nominatedUntil() {
    return Objects.requireNonNull(until);
  }

  Instant opens() {
    return Objects.requireNonNull(opensAt);
  }

  Instant closes() {
    return Objects.requireNonNull(closesAt);
  }

  /** Refuses (422) what does not lie ahead in this order. */
  void require(Instant now) {
    if (until == null || !until.isAfter(now)) {
      throw Rejection.invalid("contest.say-until");
    }
    if (opensAt == null || !opensAt.isAfter(until)) {
      throw Rejection.invalid("contest.say-opens");
    }
    if (closesAt == null || !closesAt.isAfter(opensAt)) {
      throw Rejection.invalid("contest.say-closes");
    }
  }
}
