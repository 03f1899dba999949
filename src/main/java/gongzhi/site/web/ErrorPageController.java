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

  ErrorPageController(RefusalAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return answers.answer(
        Refusal.ofStatus(status instanceof Integer known ? known : 404), "", request, response);
  }
}
