package gongzhi.site.web;

import gongzhi.shared.Rejection;
import gongzhi.site.Look;
import gongzhi.site.Pages;
import gongzhi.site.Phrasebook;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * How a refusal is told: to a machine as JSON by RFC 9457, to htmx as a fragment, to a person as
 * the form they sent with the reason on top, or as a page.
 */
@Component
class RefusalAnswers {

  private static final String PAGE = "site/refusal";
  private static final String PARTIAL = "site/refusal-part";

  private final Pages pages;
  private final Phrasebook phrasebook;

  RefusalAnswers(Pages pages, Phrasebook phrasebook) {
    this.pages = pages;
    this.phrasebook = phrasebook;
  }

  Object answer(
      Refusal refusal, String problemNo, HttpServletRequest request, HttpServletResponse response) {
    Words words = phrasebook.in(Look.of(request).language());
    RefusalPage page = page(refusal, problemNo, words);
    if (refusal.retryAfterSeconds() > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
    }
    if (wantsJson(request)) {
      return problem(refusal, page);
    }
    if (refusal.leavesTheForm() && pages.keptForm()) {
      Optional<View> form =
          form(new Refused(refusal.status(), refusal.key(), page.words()), refusal.link());
      if (form.isPresent()) {
        return form.get();
      }
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "#gz-trouble");
      response.setHeader("HX-Reswap", "innerHTML");
      return pages.refused(refusal.status(), PARTIAL, page);
    }
    return pages.refused(refusal.status(), PAGE, page);
  }

  /** The page about a refusal, whoever asks. */
  View page(Refusal refusal, HttpServletRequest request) {
    Words words = phrasebook.in(Look.of(request).language());
    return pages.refused(refusal.status(), PAGE, page(refusal, "", words));
  }

  /** The form again; empty where it is about something the visitor does not see any more. */
  private Optional<View> form(Refused refused, String link) {
    try {
      return Optional.of(pages.refusedForm(refused, link));
    } catch (Rejection _) {
      return Optional.empty();
    }
  }

  private static RefusalPage page(Refusal refusal, String problemNo, Words words) {
    String key =
        words.has(refusal.key()) ? refusal.key() : Refusal.ofStatus(refusal.status()).key();
    return new RefusalPage(
        words.of("refusal.title-" + (refusal.status() == 404 ? "404" : refusal.status() / 100)),
        words.of(key, refusal.arguments().toArray()),
        refusal.saysWhatNext() ? "" : words.of("refusal.next-" + group(refusal.status())),
        refusal.link(),
        problemNo);
  }

  private static String group(int status) {
    return switch (status) {
      case 403, 404, 409, 413, 429, 503 -> String.valueOf(status);
      default -> status < 500 ? "4" : "5";
    };
  }

  private static ResponseEntity<ProblemDetail> problem(Refusal refusal, RefusalPage page) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(refusal.status()), page.words());
    problem.setTitle(page.title());
    problem.setProperty("code", refusal.key());
    if (!page.problemNo().isEmpty()) {
      problem.setProperty("problem", page.problemNo());
    }
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** The addresses that no person opens; after a dispatch to the error page, the one asked for. */
  private static boolean isForMachines(HttpServletRequest request) {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = refused == null ? request.getRequestURI() : refused.toString();
    return path.startsWith("/api/") || path.startsWith("/log/");
  }

  private static boolean wantsJson(HttpServletRequest request) {
    @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains("text/html")) {
      return false;
    }
    return isForMachines(request) || (accept != null && accept.contains("json"));
  }
}
