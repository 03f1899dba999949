package gongzhi.shared;

import java.util.List;
import java.util.Objects;

/**
 * A clear refusal: what was asked may not happen, and nothing was changed.
 *
 * <p>{@link #getMessage()} is a message key; the words for a person stand in the message files.
 * {@code site} turns a rejection into a page in one place, so controllers never catch it.
 */
public final class Rejection extends RuntimeException {

  /** Why it was refused; decides the HTTP status. */
  public enum Kind {
    /** 422: what was sent cannot be understood or is out of bounds. */
    INVALID,
    /** 401: nobody knows yet who asks. */
    UNKNOWN,
    /** 403: the viewer holds no post that may do this here. */
    FORBIDDEN,
    /** 404: it does not exist, or not for this viewer; the two must look alike. */
    NOT_FOUND,
    /** 409: the rules, or somebody who acted meanwhile, do not allow it now. */
    CONFLICT,
    /** 429: too often; wait. */
    TOO_MANY,
    /** 503: full for the moment; the same request may be sent again. */
    BUSY
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient List<Object> arguments;
  private final String link;

  private Rejection(Kind kind, String link, String key, Object... arguments) {
    super(key, null, false, false);
    this.kind = kind;
    this.arguments = List.of(arguments);
    this.link = link;
  }

  /** The rules do not allow this now (409). */
  public static Rejection of(String key, Object... arguments) {
    return new Rejection(Kind.CONFLICT, "", key, arguments);
  }

  /** The input is not usable (422). */
  public static Rejection invalid(String key, Object... arguments) {
    return new Rejection(Kind.INVALID, "", key, arguments);
  }

  /** Whoever asks must say first who they are (401). */
  public static Rejection unknown(String key, Object... arguments) {
    return new Rejection(Kind.UNKNOWN, "", key, arguments);
  }

  /** The viewer may not (403). */
  public static Rejection forbidden(String key, Object... arguments) {
    return new Rejection(Kind.FORBIDDEN, "", key, arguments);
  }

  /** Not there, or not for this viewer (404). */
  public static Rejection notFound(String key, Object... arguments) {
    return new Rejection(Kind.NOT_FOUND, "", key, arguments);
  }

  /** Too often (429). */
  public static Rejection tooMany(String key, Object... arguments) {
    return new Rejection(Kind.TOO_MANY, "", key, arguments);
  }

  /** Full for the moment (503). */
  public static Rejection busy(String key, Object... arguments) {
    return new Rejection(Kind.BUSY, "", key, arguments);
  }

  /** The same refusal with the page of this site where the visitor can go on. */
  public Rejection leadingTo(String path) {
    return new Rejection(kind, path, Objects.requireNonNull(getMessage()), arguments.toArray());
  }

  public Kind kind() {
    return kind;
  }

  /** What the words for this key are filled with, in order. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Path of the page where the visitor can go on; empty for none. */
  public String link() {
    return link;
  }
}
