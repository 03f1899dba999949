package gongzhi.site.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a handler: refused by the firewall, the container or the login. */
@Controller
@OpenToAll
@OwnTransactions
class ErrorPageController implements ErrorController {

  private final RefusalAnswers answers;

  private final ProblemLog problems;

  ErrorPageController(RefusalAnswers answers, ProblemLog problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int known = status instanceof Integer number ? number : 404;
    Refusal refusal = known < 500 ? Refusal.ofStatus(known) : refusalOf(known, request);
    return answers.answer(refusal, noted(refusal, request), request, response);
  }

  /** What a filter could not read is no fault of the program. */
  private static Refusal refusalOf(int status, HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fault
        ? Faults.refusalOf(fault)
        : Refusal.ofStatus(status);
  }

  /** The number of what broke while a page was being printed; empty for an ordinary refusal. */
  private String noted(Refusal refusal, HttpServletRequest request) {
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return refusal.status() < 500 ? "" : problems.note(path, fault, request);
  }
}
