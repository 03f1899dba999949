package gongzhi.procedures.meetings;

import java.util.Map;

/** What a resident says of the work at an appraisal meeting (评议). */
public enum RatingLevel {
  SATISFIED,
  MOSTLY,
  UNSATISFIED;

  /** How many rated at all. */
  public static int all(Map<RatingLevel, Integer> slips) {
    return slips.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them are content, wholly or mostly. */
  public static int content(Map<RatingLevel, Integer> slips) {
    return slips.getOrDefault(SATISFIED, 0) + slips.getOrDefault(MOSTLY, 0);
  }
}
