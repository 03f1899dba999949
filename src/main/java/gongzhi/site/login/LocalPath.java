package gongzhi.site.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser is sent on: an address of this site, never another. */
public record LocalPath(String value) {

  private static final Pattern SAFE =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,500}");

  /** The path when it is one of this site, else the given one. */
  public static LocalPath of(@Nullable String asked, String otherwise) {
    if (asked != null && (asked.equals("/") || SAFE.matcher(asked).matches())) {
      return new LocalPath(asked);
    }
    return new LocalPath(otherwise);
  }

  /** For a query: {@code ?next=}, percent-encoded. */
  String asQuery() {
    return "?next=" + URLEncoder.encode(value, UTF_8);
  }
}
