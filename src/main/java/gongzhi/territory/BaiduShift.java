package gongzhi.territory;

import gongzhi.territory.LngLat.Bd09;
import gongzhi.territory.LngLat.Gcj02;

/** The second offset, between GCJ-02 and Baidu's BD-09: a small turn, a stretch and a move. */
final class BaiduShift {

  private static final double MOVE_EAST = 0.0065;
  private static final double MOVE_NORTH = 0.006;
  private static final double RIPPLE = Math.PI * 3000 / 180;
  private static final int STEPS = 8;

  private BaiduShift() {}

  static Bd09 toBd09(Gcj02 point) {
    double lng = point.lng();
    double lat = point.lat();
    double distance = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * RIPPLE);
    double angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * RIPPLE);
    return new Bd09(
        distance * Math.cos(angle) + MOVE_EAST, distance * Math.sin(angle) + MOVE_NORTH);
  }

  /** Walks back by the error the forward formula still shows. */
  static Gcj02 fromBd09(Bd09 shown) {
    Gcj02 guess = new Gcj02(shown.lng() - MOVE_EAST, shown.lat() - MOVE_NORTH);
    for (int step = 0; step < STEPS; step++) {
      Bd09 forward = toBd09(guess);
      guess =
          new Gcj02(
              guess.lng() + shown.lng() - forward.lng(), guess.lat() + shown.lat() - forward.lat());
    }
    return guess;
  }
}
