package gongzhi.cases.visits;

/** What came of a visit. */
public enum Outcome {
  MET,
  /** Nobody was there; it does not count, and somebody comes again. */
  NOT_THERE,
  /** The visit was declined (婉拒); nobody is pressed, and it counts as covered. */
  DECLINED;

  /** Whether the household counts as seen. */
  public boolean covers() {
    return this != NOT_THERE;
  }
}
