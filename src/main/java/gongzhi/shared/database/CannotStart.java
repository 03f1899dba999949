package gongzhi.shared.database;

/** The program cannot start; the message tells the operator in one line what to do. */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  /** The cause as a refusal to start: itself where it already is one. */
  static CannotStart because(Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof CannotStart told) {
        return told;
      }
    }
    return new CannotStart("The database does not start: " + cause, cause);
  }
}
