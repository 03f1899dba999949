package gongzhi.ledger;

/** What an amount counts (计量单位). A book has one, so that amounts of two never meet. */
public enum Unit {
  /** Money, in fen (分). */
  CNY,
  /** Points for green deeds (绿色积分). */
  GREEN,
  /** Points for civility (文明积分). */
  CIVILITY,
  /** Points for help given (爱心积分). */
  LOVE,
  /** Points of Party members (党员积分). */
  MEMBER,
  /** Points of grid staff (网格员积分), apart from everything residents have. */
  STAFF
}
