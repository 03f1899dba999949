package gongzhi.matching.listings;

/** One of the four headings under which a place reports what people do together (四共). */
public enum CommonTag {
  /** 共治. */
  GOVERN,
  /** 共建. */
  BUILD,
  /** 共享. */
  SHARE,
  /** 共融. */
  MELD
}
