package gongzhi.site;

import gongzhi.shared.Rejection;
import java.util.Objects;

/**
 * One refusal among several answers to a machine, with the members of RFC 9457.
 *
 * @param status the HTTP status it would have had alone
 * @param code the message key, the same in every language
 * @param detail the reason in words
 */
public record Refused(int status, String code, String detail) {

  /** The refusal in these words. */
  public static Refused of(Rejection rejection, Words words) {
    String key = Objects.requireNonNull(rejection.getMessage());
    return new Refused(
        status(rejection.kind()), key, words.of(key, rejection.arguments().toArray()));
  }

  /** The HTTP status of each kind of refusal. */
  public static int status(Rejection.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNKNOWN -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_MANY -> 429;
      case BUSY -> 503;
    };
  }
}
