package gongzhi.site.work;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Refuses text that no database can store. */
final class Readable {

  private Readable() {}

  /** Refuses a request with a NUL character in a parameter's name or value. */
  static void check(HttpServletRequest request) {
    boolean unreadable =
        request.getParameterMap().entrySet().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), Stream.of(entry.getValue())))
            .anyMatch(text -> text.indexOf('\0') >= 0);
    if (unreadable) {
      throw Rejection.invalid("request.unreadable");
    }
  }
}
