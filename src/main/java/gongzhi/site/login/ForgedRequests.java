package gongzhi.site.login;

import gongzhi.shared.Rejection;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Refuses requests that change something but do not come from a page of ours. */
@Component
class ForgedRequests implements AccessDeniedHandler {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final HandlerExceptionResolver refusals;

  ForgedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.refusals = refusals;
  }

  boolean mustProve(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod());
  }

  /** Answers like any other refusal, in the words of the site. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    Rejection rejection =
        isUnknownMachine(request)
            ? Rejection.unknown("login.machine-unknown")
            : Rejection.forbidden("login.form-too-old");
    ModelAndView answer = refusals.resolveException(request, response, null, rejection);
    if (answer == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (answer.getView() == null) {
      return; // A machine was answered already, in JSON.
    }
    try {
      answer.getView().render(Map.of(), request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** A program that nobody has signed in holds no form, so none of its forms is too old. */
  private static boolean isUnknownMachine(HttpServletRequest request) {
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return request.getRequestURI().startsWith("/api/")
        && !accept.contains("text/html")
        && !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson);
  }
}
