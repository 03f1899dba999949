package gongzhi.cases.patrols;

/** How it is known that somebody was at a point. */
public enum Proof {
  /** The phone said where it was, near enough. */
  POSITION,
  /** The code on the spot was read. */
  CODE,
  /** By hand, with the reason why neither served. */
  HAND
}
