package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;

/**
 * What a coordination meeting came to (协调结果).
 *
 * @param route where the trouble goes next; empty where the parties agreed
 */
public record Outcome(boolean agreed, String route) {

  private static final int LEAST = 2;
  private static final int ROUTE_MAX = 100;

  public Outcome {
    route = agreed ? "" : Masking.forEveryone(route.strip());
  }

  /** Refuses (422) trouble that goes nowhere. */
  void require() {
    if (!agreed && (route.length() < LEAST || route.length() > ROUTE_MAX)) {
      throw Rejection.invalid("meetings.say-route", LEAST, ROUTE_MAX);
    }
  }
}
