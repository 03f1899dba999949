package gongzhi.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How this browser wants pages to look and speak. Kept in cookies, so the server prints it at once
 * and nothing flashes.
 *
 * @param large large print (大字)
 * @param highContrast black on white
 */
public record Look(Language language, boolean large, boolean highContrast) {

  public static final String LANGUAGE = "gz-lang";
  public static final String SIZE = "gz-size";
  public static final String CONTRAST = "gz-contrast";

  public static Look of(HttpServletRequest request) {
    @Nullable String asked = request.getParameter("lang");
    String language = asked == null ? cookie(request, LANGUAGE) : asked;
    return new Look(
        Language.ofTag(language),
        cookie(request, SIZE).equals("large"),
        cookie(request, CONTRAST).equals("high"));
  }

  private static String cookie(HttpServletRequest request, String name) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? "" : cookie.getValue();
  }
}
