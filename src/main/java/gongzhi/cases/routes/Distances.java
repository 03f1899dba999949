package gongzhi.cases.routes;

import gongzhi.territory.LngLat;
import java.time.Duration;

/**
 * How far people walk. No street is known here: the straight line times a usual detour, at the pace
 * of somebody who is not in a hurry.
 */
public final class Distances {

  /** Walks in built-up areas are about a third longer than the straight line. */
  public static final double DETOUR = 1.3;

  /** Kilometres an hour. */
  public static final int PACE = 4;

  private static final int MINUTES_AN_HOUR = 60;
  private static final int METRES_A_KILOMETRE = 1000;

  private Distances() {}

  /** Metres on foot. */
  public static long metres(LngLat from, LngLat to) {
    return Math.round(from.metresTo(to) * DETOUR);
  }

  /** How long that takes, in whole minutes, rounded up. */
  public static Duration time(long metres) {
    long perHour = (long) PACE * METRES_A_KILOMETRE;
    return Duration.ofMinutes((metres * MINUTES_AN_HOUR + perHour - 1) / perHour);
  }
}
