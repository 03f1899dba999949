package gongzhi.cases.whistle;

import gongzhi.cases.rules.WhistleKind;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One whistle about a case.
 *
 * @param blownBy the person who blew it; who serves a called unit never ends it
 * @param blownFrom path of the ground which that person served; null for whistles of long ago
 * @param answerBy until when each unit is to be there
 * @param calls one for each unit that was called
 */
public record Whistle(
    long id,
    long caseId,
    WhistleKind kind,
    PartyId blownBy,
    @Nullable String blownFrom,
    String reason,
    Instant blownAt,
    Instant answerBy,
    List<Call> calls) {

  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;

  public Whistle {
    calls = List.copyOf(calls);
  }

  /** How a called unit stands. */
  public enum CallState {
    CALLED,
    LATE,
    ANSWERED,
    DECLINED,
    REPORTED
  }

  /**
   * One unit that was called.
   *
   * @param answeredAt when it was there; null while it is not
   * @param declinedAt when it said that this is not its matter; null where it did not
   * @param reportedAt when it told what it had done; null while it has not
   */
  public record Call(
      PartyId unit,
      @Nullable Instant answeredAt,
      @Nullable Instant declinedAt,
      @Nullable Instant reportedAt) {

    /** Whether nothing more is to be expected of it. */
    public boolean isOver() {
      return declinedAt != null || reportedAt != null;
    }
  }

  /**
   * Whether somebody stands on the side that blew it: that person, or whoever serves the same
   * ground; never somebody of a unit that was called.
   */
  public boolean isOfSide(Viewer who) {
    boolean same =
        blownFrom == null
            || who.is(blownBy)
            || who.posts().stream().anyMatch(post -> post.areaPath().equals(blownFrom));
    return same && calls.stream().map(Call::unit).noneMatch(who::serves);
  }

  /** The smallest ground that the whistler serves and the case lies in. */
  static @Nullable String ground(Viewer whistler, String casePath) {
    return whistler.posts().stream()
        .map(Post::areaPath)
        .filter(casePath::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** How this unit stands at this moment. */
  public CallState stateOf(Call call, Instant now) {
    if (call.declinedAt() != null) {
      return CallState.DECLINED;
    }
    if (call.reportedAt() != null) {
      return CallState.REPORTED;
    }
    if (call.answeredAt() != null) {
      return CallState.ANSWERED;
    }
    return now.isAfter(answerBy) ? CallState.LATE : CallState.CALLED;
  }

  /**
   * The call of a unit that still owes its answer or its report.
   *
   * @throws Rejection (403) for a unit that was not called, (409) when it has nothing left to do
   */
  public Call openCall(PartyId unit) {
    Call call =
        calls.stream()
            .filter(one -> one.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> Rejection.forbidden("whistle.not-called"));
    if (call.isOver()) {
      throw Rejection.of("whistle.your-part-is-over");
    }
    return call;
  }

  /**
   * Refuses to end it while a unit is still at work, or has time left to come, and without a mark
   * for each unit.
   *
   * @param closed whether the case has ended, so that nobody needs to come any more
   */
  public void requireEndable(Map<PartyId, Integer> marks, boolean closed, Instant now) {
    if (!closed && !isWaitedFor(now)) {
      throw Rejection.of("whistle.units-still-at-work");
    }
    Set<PartyId> called = calls.stream().map(Call::unit).collect(Collectors.toSet());
    if (!marks.keySet().equals(called) || !marks.values().stream().allMatch(Whistle::isMark)) {
      throw Rejection.invalid("whistle.mark-each-unit");
    }
  }

  /** Whether every unit has reported, declined, or let its time go by. */
  public boolean isWaitedFor(Instant now) {
    return calls.stream()
        .map(call -> stateOf(call, now))
        .noneMatch(state -> state == CallState.CALLED || state == CallState.ANSWERED);
  }

  static boolean isMark(int mark) {
    return mark >= LOWEST && mark <= HIGHEST;
  }
}
