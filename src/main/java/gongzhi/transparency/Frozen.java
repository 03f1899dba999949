package gongzhi.transparency;

/** The log may not be signed as it stands; nothing is repaired by the program itself. */
final class Frozen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. The words stand in the message files under {@code log-frozen.*}. */
  enum Reason {
    /** The database holds fewer leaves than were signed: an older state was restored. */
    ROLLED_BACK,
    /** Stored leaves and stored hashes do not belong together. */
    HASHES_DIFFER,
    /** What stands in the database does not continue the last signed head. */
    NOT_A_CONTINUATION,
    /** A leaf that has its place is missing. */
    LEAF_MISSING,
    /** Salt, content and leaf of a fact do not belong together, or its record has a gap. */
    OPENING_DIFFERS
  }

  private final Reason reason;

  Frozen(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
