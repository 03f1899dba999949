package gongzhi.cases.patrols;

import gongzhi.shared.Rejection;
import gongzhi.territory.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * A look at a point, as whoever was there writes it down.
 *
 * @param spot where the phone was; null where it did not say
 * @param accuracy how exact the phone knows it, in metres
 * @param code what was read on the spot; empty for nothing
 * @param reason why it is written down by hand; empty where position or code serve
 */
public record CheckIn(@Nullable LngLat spot, int accuracy, String code, String reason) {

  /** How far off a phone may be between houses. */
  static final int NEAR = 100;

  /** A phone that knows no better than this says nothing. */
  static final int COARSEST = 100;

  private static final int REASON_MAX = 200;

  public CheckIn {
    code = code.strip();
    reason = reason.strip();
  }

  /** How it is known, and how far the phone was; -1 where it did not say. */
  record Known(Proof proof, int metres) {}

  /**
   * How it is known that somebody was at this point; the code counts most, then the position.
   *
   * @throws Rejection (422) where neither serves and no reason is given
   */
  Known at(PatrolPoint point) {
    if (!code.isEmpty()) {
      return byCode(point);
    }
    int metres = spot == null ? -1 : (int) Math.round(spot.metresTo(point.spot()));
    if (metres >= 0 && accuracy <= COARSEST && metres <= NEAR + accuracy) {
      return new Known(Proof.POSITION, metres);
    }
    if (reason.isEmpty()) {
      throw metres < 0
          ? Rejection.invalid("patrol.show-that-you-are-there")
          : Rejection.invalid("patrol.too-far", metres);
    }
    if (reason.length() > REASON_MAX) {
      throw Rejection.invalid("patrol.reason-too-long", REASON_MAX);
    }
    return new Known(Proof.HAND, metres);
  }

  private Known byCode(PatrolPoint point) {
    if (!code.equals(point.code())) {
      throw Rejection.invalid("patrol.code-of-another-point");
    }
    return new Known(Proof.CODE, -1);
  }
}
