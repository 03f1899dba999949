package gongzhi.cases.web;

import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Below {@code /t/{token}} whoever holds the receipt is the viewer: the reporter of that one case.
 */
@Component
@Order(1000)
class ReceiptFilter extends OncePerRequestFilter {

  private static final String FOLLOW = "/t/";

  private final Receipts receipts;
  private final HandlerExceptionResolver refusals;

  ReceiptFilter(
      Receipts receipts, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.receipts = receipts;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(FOLLOW);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      String[] path = request.getRequestURI().substring(FOLLOW.length()).split("/", 4);
      Viewer holder = receipts.holder(path[0]);
      requireNoStaff(request);
      if (says(request)) {
        receipts.requireVoice(path[0]);
      }
      if (path.length > 2 && path[1].equals("files")) {
        receipts.requirePhoto(path[0], path[2]);
      }
      request.setAttribute(Viewer.class.getName(), holder);
      proceed(holder, request, response, chain);
    } catch (Rejection forged) {
      refuse(forged, request, response);
    }
  }

  /**
   * Who works here has seen receipts of others, at the counter or on the phone: signed in, they
   * read by it and say nothing in the reporter's place.
   */
  private static void requireNoStaff(HttpServletRequest request) {
    if (says(request)
        && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
        && viewer.isStaff()) {
      throw Rejection.forbidden("case.only-the-reporter-confirms");
    }
  }

  private static boolean says(HttpServletRequest request) {
    return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
  }

  /** In the words of the site; a machine was answered already, in JSON. */
  private void refuse(Rejection forged, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    ModelAndView answer = refusals.resolveException(request, response, null, forged);
    if (answer != null && answer.getView() != null) {
      try {
        answer.getView().render(Map.of(), request, response);
      } catch (Exception e) {
        throw new ServletException(e);
      }
    }
  }

  private static void proceed(
      Viewer holder, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      holder.scope().call(() -> proceeded(request, response, chain));
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static boolean proceeded(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    return true;
  }
}
