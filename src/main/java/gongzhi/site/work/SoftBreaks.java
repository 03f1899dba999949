package gongzhi.site.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose texts came out of a word processor: breaks inside a paragraph (U+000B) and of
 * pages (U+000C) are breaks of lines here, so that nobody loses what was written elsewhere.
 */
final class SoftBreaks extends HttpServletRequestWrapper {

  private final Map<String, String[]> texts = new LinkedHashMap<>();

  private SoftBreaks(HttpServletRequest request) {
    super(request);
    request.getParameterMap().forEach((name, values) -> texts.put(name, broken(values)));
  }

  /** The same request where no text has such a break. */
  static HttpServletRequest in(HttpServletRequest request) {
    boolean any =
        request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .anyMatch(text -> !broken(text).equals(text));
    return any ? new SoftBreaks(request) : request;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = texts.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = texts.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return new LinkedHashMap<>(texts);
  }

  private static String[] broken(String[] values) {
    return Arrays.stream(values).map(SoftBreaks::broken).toArray(String[]::new);
  }

  private static String broken(String text) {
    return text.replace('\u000B', '\n').replace('\f', '\n');
  }
}
