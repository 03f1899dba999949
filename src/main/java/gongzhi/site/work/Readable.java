package gongzhi.site.work;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Refuses what no page sends: bodies of another kind, and characters that are no text. */
final class Readable {

  private Readable() {}

  private static final List<String> KINDS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data", "application/json");

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
    boolean unreadable =
        request.getParameterMap().entrySet().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), Stream.of(entry.getValue())))
            .anyMatch(text -> text.chars().anyMatch(Readable::isNoText));
    if (unreadable) {
      throw Rejection.invalid("request.unreadable");
    }
  }

  private static boolean isNoText(int character) {
    return Character.isISOControl(character)
        && character != '\t'
        && character != '\n'
        && character != '\r';
  }
}
