package gongzhi.site.web;

import gongzhi.shared.database.Scope;
import gongzhi.site.Language;
import gongzhi.site.Look;
import gongzhi.site.work.Sender;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Remembers a browser: a random name for its keys and drafts, and the language it asked for. Begins
 * every request in the scope of an anonymous visitor; signing in widens it further inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BrowserFilter extends OncePerRequestFilter {

  private static final Pattern RANDOM_NAME = Pattern.compile("[0-9a-f-]{36}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean asset = request.getRequestURI().startsWith("/assets/");
    if (!asset) {
      request.setAttribute(Sender.DEVICE, device(request, response));
      rememberLanguage(request, response);
    }
    inAnonymousScope(request, response, chain);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void inAnonymousScope(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Scope.anonymous()
          .call(
              () -> {
                chain.doFilter(request, response);
                return true;
              });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static String device(HttpServletRequest request, HttpServletResponse response) {
    @Nullable Cookie known = WebUtils.getCookie(request, Sender.DEVICE);
    if (known != null && RANDOM_NAME.matcher(known.getValue()).matches()) {
      return known.getValue();
    }
    String name = UUID.randomUUID().toString();
    Cookies.keep(request, response, Sender.DEVICE, name);
    return name;
  }

  private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
    Look.askedLanguage(request)
        .map(Language::tag)
        .ifPresent(tag -> Cookies.keep(request, response, Look.LANGUAGE, tag));
  }
}
