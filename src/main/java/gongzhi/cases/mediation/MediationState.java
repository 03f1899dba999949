package gongzhi.cases.mediation;

/** How far a mediation is (调解进度). */
public enum MediationState {
  /** Not all sides have said that they want it. */
  ASKING,
  UNDER_WAY,
  /** They came to an agreement. */
  AGREED,
  /** They did not; every side was told which other ways are open. */
  FAILED,
  /** A side said clearly that it does not want it. */
  REFUSED;

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this == ASKING || this == UNDER_WAY;
  }
}
