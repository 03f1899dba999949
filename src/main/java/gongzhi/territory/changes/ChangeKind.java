package gongzhi.territory.changes;

/** How grids change (调整方式). */
public enum ChangeKind {
  /** One grid becomes several. */
  SPLIT,
  /** Several grids become one. */
  MERGE,
  /** Buildings go from one grid to another. */
  MOVE
}
