package gongzhi.site.work;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Refuses what no page sends: bodies of another kind, and characters that are no text. */
final class Readable {

  private Readable() {}

  private static final List<String> KINDS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data", "application/json");

  /** How much of a text is said to name it. */
  private static final int QUOTED = 12;

  private static final Set<String> UNQUOTED = Set.of("password", "code", "phone", "_csrf");

  /**
   * Refuses a body that is neither form nor JSON (415), and control characters in a parameter's
   * name or value (422).
   */
  static void check(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    @Nullable String kind = request.getContentType();
    boolean sentWithoutKind = kind == null && request.getContentLengthLong() > 0;
    if (sentWithoutKind || (kind != null && KINDS.stream().noneMatch(kind::startsWith))) {
      throw new HttpMediaTypeNotSupportedException("Neither form nor JSON");
    }
    request.getParameterMap().forEach(Readable::requireText);
  }

  private static void requireText(String name, String[] values) {
    if (hasNoText(name)) {
      throw Rejection.invalid("request.unreadable");
    }
    Stream.of(values)
        .filter(Readable::hasNoText)
        .findFirst()
        .ifPresent(
            typed -> {
              throw refused(name, typed);
            });
  }

  /** Says which field it is by how it begins, but for what nobody else should read. */
  private static Rejection refused(String name, String typed) {
    String begins =
        typed
            .codePoints()
            .filter(sign -> !Character.isISOControl(sign))
            .limit(QUOTED)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return begins.isEmpty() || UNQUOTED.contains(name)
        ? Rejection.invalid("request.control-sign")
        : Rejection.invalid("request.control-sign-in", begins);
  }

  private static boolean hasNoText(String text) {
    return text.chars().anyMatch(Readable::isNoText);
  }

  private static boolean isNoText(int character) {
    return Character.isISOControl(character)
        && character != '\t'
        && character != '\n'
        && character != '\r';
  }
}
