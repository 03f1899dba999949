package gongzhi.cases.ending;

/** What made a reporter content or not (评价原因), the indicators of the good/bad rating. */
public enum RatingReason {
  SPEED,
  ATTITUDE,
  QUALITY,
  EXPLANATION
}
