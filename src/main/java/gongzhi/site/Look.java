package gongzhi.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * How this browser wants pages to look and speak. Kept in cookies, so the server prints it at once
 * and nothing flashes. A browser that chose no language yet gets the one it prefers.
 *
 * @param large large print (大字)
 * @param highContrast black on white
 */
public record Look(Language language, boolean large, boolean highContrast) {

  public static final String LANGUAGE = "gz-lang";
  public static final String SIZE = "gz-size";
  public static final String CONTRAST = "gz-contrast";

  /** The id of the area this browser chose as its community. */
  public static final String PLACE = "gz-place";

  private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z-]{2,10})(?:&|$)");

  /** The look this request asks for. */
  public static Look of(HttpServletRequest request) {
    return new Look(
        askedLanguage(request)
            .or(() -> keptLanguage(request))
            .orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))),
        cookie(request, SIZE).equals("large"),
        cookie(request, CONTRAST).equals("high"));
  }

  /** The language in the query. Read from the raw query, since a broken form must not stop this. */
  public static Optional<Language> askedLanguage(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    Matcher asked = ASKED.matcher(query == null ? "" : query);
    return asked.find() ? Optional.of(Language.ofTag(asked.group(1))) : Optional.empty();
  }

  /** What this browser chose before. */
  private static Optional<Language> keptLanguage(HttpServletRequest request) {
    return Optional.of(cookie(request, LANGUAGE))
        .filter(tag -> !tag.isEmpty())
        .map(Language::ofTag);
  }

  private static String cookie(HttpServletRequest request, String name) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? "" : cookie.getValue();
  }
}
