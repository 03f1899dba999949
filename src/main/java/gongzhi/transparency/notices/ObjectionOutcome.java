package gongzhi.transparency.notices;

/** What becomes of an objection. */
public enum ObjectionOutcome {
  /** 采纳. */
  UPHELD,
  /** 部分采纳. */
  PARTLY,
  /** 不采纳. */
  NOT_UPHELD
}
