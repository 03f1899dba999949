package gongzhi.shared.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** The program cannot start; the message tells the operator in one line what to do. */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }

  /** This data folder cannot be made or written. */
  static CannotStart unusable(Path folder, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return notAllowed(folder);
    }
    String why =
        cause instanceof FileAlreadyExistsException
            ? "there is a file of that name"
            : "no folder can be made there";
    return new CannotStart(
        "The data folder %s cannot be used: %s. Choose another with --data=FOLDER."
            .formatted(folder, why),
        cause);
  }

  /** What lies there belongs to somebody else. */
  static CannotStart notAllowed(Path path) {
    return new CannotStart(
        "The user %s may not write to %s; start as its owner or choose another folder with --data=FOLDER."
            .formatted(System.getProperty("user.name"), path));
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
