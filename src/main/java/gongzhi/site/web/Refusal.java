package gongzhi.site.web;

import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import java.util.List;
import java.util.Objects;

/**
 * A refusal on its way to the visitor.
 *
 * @param key its words
 * @param link path of the page where the visitor can go on; empty for none
 * @param retryAfterSeconds when to try again; 0 for not at all
 */
record Refusal(int status, String key, List<Object> arguments, String link, int retryAfterSeconds) {

  private static final int RETRY_BUSY_SECONDS = 5;
  private static final int RETRY_TOO_MANY_SECONDS = 60;

  static Refusal of(Rejection rejection) {
    int status = Refused.status(rejection.kind());
    return new Refusal(
        status,
        Objects.requireNonNull(rejection.getMessage()),
        rejection.arguments(),
        rejection.link(),
        retry(status));
  }

  static Refusal of(int status, String key) {
    return new Refusal(status, key, List.of(), "", retry(status));
  }

  /** The refusal for a status the framework or the container decided. */
  static Refusal ofStatus(int status) {
    return switch (status) {
      case 400, 406, 415 -> of(status, "request.unreadable");
      case 401 -> of(status, "request.sign-in");
      case 403 -> of(status, "request.forbidden");
      case 404 -> of(status, "site.page-not-found");
      case 405 -> of(status, "request.not-this-way");
      case 409 -> of(status, "request.conflict");
      case 413 -> of(status, "request.too-large");
      case 422 -> of(status, "request.unreadable");
      case 429 -> of(status, "request.too-many");
      case 503 -> of(status, "request.busy");
      default -> of(status, status < 500 ? "request.unreadable" : "request.fault");
    };
  }

  /** Whether its own words say already what to do. */
  boolean saysWhatNext() {
    return key.equals("login.form-too-old");
  }

  /** Whether the form can be sent again after a correction or a moment. */
  boolean leavesTheForm() {
    return status == 409 || status == 422 || status == 429 || status == 503 || status == 413;
  }

  private static int retry(int status) {
    return switch (status) {
      case 503 -> RETRY_BUSY_SECONDS;
      case 429 -> RETRY_TOO_MANY_SECONDS;
      default -> 0;
    };
  }
}
