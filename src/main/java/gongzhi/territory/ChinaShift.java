package gongzhi.territory;

import gongzhi.territory.LngLat.Gcj02;

/**
 * The offset between WGS-84 and GCJ-02, the datum Chinese map publishers must use. The forward
 * formula is a published series; it has no closed inverse, so the way back is found by iteration.
 */
final class ChinaShift {

  /** Krasovsky 1940, on which the published series is defined. */
  private static final double SEMI_MAJOR_METRES = 6_378_245.0;

  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
  private static final double WEST = 72.004;
  private static final double EAST = 137.8347;
  private static final double SOUTH = 0.8293;
  private static final double NORTH = 55.8271;

  /** Each step shrinks the error about a thousandfold; eight leave only rounding. */
  private static final int STEPS = 8;

  private ChinaShift() {}

  static Gcj02 toGcj02(LngLat point) {
    if (isOutside(point.lng(), point.lat())) {
      return new Gcj02(point.lng(), point.lat());
    }
    return new Gcj02(
        point.lng() + eastward(point.lng(), point.lat()),
        point.lat() + northward(point.lng(), point.lat()));
  }

  static LngLat fromGcj02(Gcj02 shown) {
    if (isOutside(shown.lng(), shown.lat())) {
      return new LngLat(shown.lng(), shown.lat());
    }
    double lng = shown.lng();
    double lat = shown.lat();
    for (int step = 0; step < STEPS; step++) {
      double nextLng = shown.lng() - eastward(lng, lat);
      lat = shown.lat() - northward(lng, lat);
      lng = nextLng;
    }
    return new LngLat(lng, lat);
  }

  private static boolean isOutside(double lng, double lat) {
    return lng < WEST || lng > EAST || lat < SOUTH || lat > NORTH;
  }

  /** Degrees a point is moved to the east. */
  private static double eastward(double lng, double lat) {
    double x = lng - 105;
    double y = lat - 35;
    double metres =
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x);
    metres += wave(20, x, 1) + wave(40, x, 1.0 / 3);
    metres += wave(150, x, 1.0 / 12) + wave(300, x, 1.0 / 30);
    double curve = Math.sqrt(curvature(lat));
    double radius = SEMI_MAJOR_METRES / curve * Math.cos(Math.toRadians(lat));
    return Math.toDegrees(metres / radius);
  }

  /** Degrees a point is moved to the north. */
  private static double northward(double lng, double lat) {
    double x = lng - 105;
    double y = lat - 35;
    double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y;
    metres += 0.2 * Math.sqrt(Math.abs(x)) + ripple(x);
    metres += wave(20, y, 1) + wave(40, y, 1.0 / 3);
    metres += wave(160, y, 1.0 / 12) + wave(320, y, 1.0 / 30);
    double curve = curvature(lat);
    double radius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (curve * Math.sqrt(curve));
    return Math.toDegrees(metres / radius);
  }

  private static double ripple(double x) {
    return wave(20, x, 6) + wave(20, x, 2);
  }

  private static double wave(double height, double at, double halfTurns) {
    return height * 2 / 3 * Math.sin(at * halfTurns * Math.PI);
  }

  private static double curvature(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return 1 - ECCENTRICITY_SQUARED * sine * sine;
  }
}
