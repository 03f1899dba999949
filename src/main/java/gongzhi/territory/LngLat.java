package gongzhi.territory;

import gongzhi.shared.Rejection;
import gongzhi.shared.Written;

/**
 * A point on the ground in WGS-84 degrees. Chinese maps show shifted coordinates; those have types
 * of their own, so that a shifted point can never be stored by mistake.
 */
@Written("degrees on Earth such as {lng: 113.04, lat: 28.12}")
public record LngLat(double lng, double lat) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public LngLat {
    requirePossible(lng, lat);
  }

  /** A point as Chinese public maps show it (GCJ-02), which is up to 700 m beside the true one. */
  public record Gcj02(double lng, double lat) {

    public Gcj02 {
      requirePossible(lng, lat);
    }

    /** The true point, within 1e-7 degrees; outside China nothing is shifted. */
    public LngLat toWgs84() {
      return ChinaShift.fromGcj02(this);
    }
  }

  /** A point as Baidu shows it (BD-09): GCJ-02, turned and moved once more. */
  public record Bd09(double lng, double lat) {

    public Bd09 {
      requirePossible(lng, lat);
    }

    /** The true point, within 1e-7 degrees. */
    public LngLat toWgs84() {
      return BaiduShift.fromBd09(this).toWgs84();
    }
  }

  /** This point for a public map of China. */
  public Gcj02 toGcj02() {
    return ChinaShift.toGcj02(this);
  }

  /** This point for Baidu's map. */
  public Bd09 toBd09() {
    return BaiduShift.toBd09(toGcj02());
  }

  /** Distance along the ground in metres; good to 0.5 %. */
  public double metresTo(LngLat other) {
    double halfLat = Math.toRadians(other.lat - lat) / 2;
    double halfLng = Math.toRadians(other.lng - lng) / 2;
    double across = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat));
    double chord = square(Math.sin(halfLat)) + across * square(Math.sin(halfLng));
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private static double square(double value) {
    return value * value;
  }

  private static void requirePossible(double lng, double lat) {
    boolean possible = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    if (!possible) { // also reached by NaN, which compares with nothing
      throw Rejection.invalid("territory.impossible-coordinate", lng, lat);
    }
  }
}
