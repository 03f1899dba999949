package gongzhi.site.web;

import gongzhi.shared.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns every refusal and every fault into an answer; the one place that does. */
@ControllerAdvice
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final RefusalAnswers answers;
  private final ProblemLog problems;

  Refusals(RefusalAnswers answers, ProblemLog problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @ExceptionHandler
  Object rejected(Rejection rejection, HttpServletRequest request, HttpServletResponse response) {
    return answers.answer(Refusal.of(rejection), "", request, response);
  }

  @ExceptionHandler
  Object anythingElse(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
      throw fault;
    }
    if (fault instanceof HttpRequestMethodNotSupportedException wrong) {
      response.setHeader("Allow", wrong.getHeaders().getFirst("Allow"));
    }
    Refusal refusal = Faults.refusalOf(fault);
    return answers.answer(refusal, noted(refusal, fault, request), request, response);
  }

  /** Logs what is the program's own fault and returns its number; empty for an ordinary refusal. */
  private String noted(Refusal refusal, Exception fault, HttpServletRequest request) {
    if (refusal.status() < 500 || refusal.status() == 503) {
      LOG.info(
          "{} {}: {} for {}",
          request.getMethod(),
          address(request),
          refusal.status(),
          fault.getClass().getName());
      return "";
    }
    return problems.note(address(request), fault, request);
  }

  /** For the log: whoever knows the address of a receipt reads the case. */
  private static String address(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/t/") ? "/t/…" : path;
  }
}
