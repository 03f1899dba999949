package gongzhi.parties.notices;

/** A message that was not taken over, and what that means for the next try (未送达). */
public final class Unsent extends RuntimeException {

  /** What becomes of the message. */
  public enum Then {
    /** This way no longer leads to this person; another one is taken. */
    GO_ANOTHER_WAY,
    /** The receiver is out of order: in seconds, later and later. */
    TRY_SOON,
    /** Too many at once, or the sender is not let in for now: in minutes and hours, not seconds. */
    WAIT_LONGER,
    /** No try will change it; somebody must look. */
    PARK
  }

  private static final long serialVersionUID = 1L;

  private final Then then;

  /**
   * @param fault its kind in a few signs, without anything personal
   */
  public Unsent(Then then, String fault) {
    super(fault, null, false, false);
    this.then = then;
  }

  public Then then() {
    return then;
  }
}
