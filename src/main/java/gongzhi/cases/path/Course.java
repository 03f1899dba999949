package gongzhi.cases.path;

import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case has gone so far.
 *
 * @param receivedAt when the report was accepted
 * @param promisedAt when the reporter was promised an answer
 * @param reopened how often the reporter said it was not solved
 * @param attempts recorded attempts to reach the silent reporter since it was last reported done
 * @param joined how many others have the same trouble
 * @param doneAt when it was last reported done
 * @param result what the unit then said; null until then. After the end {@code DONE} means that the
 *     reporter calls it solved, anything else that the explanation was accepted
 * @param closedAt when it ended; null while anybody must act
 * @param mergedInto id of the case it joined
 */
public record Course(
    Instant receivedAt,
    Instant promisedAt,
    boolean extended,
    boolean supervised,
    int reopened,
    int attempts,
    int joined,
    @Nullable Instant doneAt,
    @Nullable ResultKind result,
    @Nullable Instant closedAt,
    @Nullable Long mergedInto) {

  /** Who is out in the morning may be in at night, but three calls in a minute are one. */
  public static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(20);

  public static Course from(Instant receivedAt, Instant promisedAt) {
    return new Course(receivedAt, promisedAt, false, false, 0, 0, 0, null, null, null, null);
  }

  /** Whether it has been reported done and not reopened since. */
  public boolean isDone() {
    return doneAt != null;
  }

  void requireAttempts(int needed) {
    if (attempts < needed) {
      throw Rejection.of("case.too-few-attempts", attempts, needed);
    }
  }

  Course done(ResultKind as, Instant at) {
    return new Course(
        receivedAt, promisedAt, extended, supervised, reopened, 0, joined, at, as, null, null);
  }

  /** The reporter's word: solved, or no more than content with what the unit explained. */
  Course answered(ResultKind end, Instant at) {
    if (end != ResultKind.DONE && result != null && result != end) {
      throw Rejection.of("case.nothing-was-explained");
    }
    return ended(end, at);
  }

  Course closed(Instant at) {
    return ended(result, at);
  }

  private Course ended(@Nullable ResultKind end, Instant at) {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        supervised,
        reopened,
        attempts,
        joined,
        doneAt,
        end,
        at,
        mergedInto);
  }

  Course merged(long into, Instant at) {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        supervised,
        reopened,
        attempts,
        joined,
        doneAt,
        result,
        at,
        into);
  }

  Course reopenedAgain() {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        supervised,
        reopened + 1,
        0,
        joined,
        null,
        null,
        null,
        null);
  }

  /** Open again, one level up; nothing is counted as a failure of the unit. */
  Course appealed() {
    return new Course(
        receivedAt, promisedAt, extended, true, reopened, 0, joined, doneAt, null, null, null);
  }

  /** Open again, because the case it joined ended without being done. */
  Course separated() {
    return new Course(
        receivedAt, promisedAt, extended, supervised, reopened, 0, joined, null, null, null, null);
  }

  Course attempted() {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        supervised,
        reopened,
        attempts + 1,
        joined,
        doneAt,
        result,
        closedAt,
        mergedInto);
  }

  Course supervisedNow() {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        true,
        reopened,
        attempts,
        joined,
        doneAt,
        result,
        closedAt,
        mergedInto);
  }

  /** A later answer was allowed; an earlier date changes no promise. */
  Course promising(Instant until) {
    return new Course(
        receivedAt,
        until.isAfter(promisedAt) ? until : promisedAt,
        true,
        supervised,
        reopened,
        attempts,
        joined,
        doneAt,
        result,
        closedAt,
        mergedInto);
  }

  /** The promise while the clocks stand still, and after that. */
  Course promisedFor(Instant until) {
    return new Course(
        receivedAt,
        until,
        extended,
        supervised,
        reopened,
        attempts,
        joined,
        doneAt,
        result,
        closedAt,
        mergedInto);
  }

  /** The supervision has ended. */
  Course watchedNoMore() {
    return new Course(
        receivedAt,
        promisedAt,
        extended,
        false,
        reopened,
        attempts,
        joined,
        doneAt,
        result,
        closedAt,
        mergedInto);
  }
}
