package gongzhi.territory.changes;

/** How grids change (调整方式). */
public enum ChangeKind {
  /** One grid becomes several. */
  SPLIT,
  /** Several grids become one. */
  MERGE,
  /** Buildings go from one grid to another. */
  MOVE,
  /** A special-purpose grid is laid over buildings, which stay in their own grids. */
  BEGIN_SPECIAL,
  /** A special-purpose grid has another host from a day on. */
  HOST_SPECIAL,
  /** A special-purpose grid ends. */
  END_SPECIAL;

  /** Whether it is about a special-purpose grid, which lies over ordinary ones. */
  public boolean isSpecial() {
    return this == BEGIN_SPECIAL || this == HOST_SPECIAL || this == END_SPECIAL;
  }
}
