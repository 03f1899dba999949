package gongzhi.territory.changes;

/** How far a change of grids has come. */
public enum ChangeState {
  /** Waits for a second person. */
  PROPOSED,
  /** Waits for its day. */
  APPROVED,
  REFUSED,
  /** Taken back before its day. */
  WITHDRAWN,
  IN_FORCE;

  /** Whether it may still become something else. */
  public boolean isOpen() {
    return this == PROPOSED || this == APPROVED;
  }
}
