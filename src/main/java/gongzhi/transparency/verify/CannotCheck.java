package gongzhi.transparency.verify;

import org.jspecify.annotations.Nullable;

/** Nothing can be said, because something needed for checking is missing or out of reach. */
final class CannotCheck extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotCheck(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
