package gongzhi.cases.deeds;

/** Where the money of a deed came from (资金来源). */
public enum DeedFund {
  /** Nothing was spent. */
  NONE,
  BUDGET,
  PARTY_DUES,
  SOCIETY,
  /** Income or funds of the owners. */
  OWNERS,
  OTHER
}
