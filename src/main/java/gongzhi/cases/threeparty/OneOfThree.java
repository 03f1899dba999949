package gongzhi.cases.threeparty;

/** One of the three that share the board of a neighbourhood. */
public enum OneOfThree {
  /** The residents' committee, led by the community Party organisation; it puts matters there. */
  COMMITTEE,
  /** The owners' committee; a neighbourhood may have none. */
  OWNERS,
  /** The property company. */
  COMPANY
}
