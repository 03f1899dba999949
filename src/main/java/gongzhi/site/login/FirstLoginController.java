package gongzhi.site.login;

import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.FirstLogin;
import gongzhi.parties.accounts.FirstLogin.Invited;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** New staff set their own password and second factor. A code works once, so no key is needed. */
@Controller
@OpenToAll
@OwnTransactions
class FirstLoginController {

  private final FirstLogin login;
  private final FirstLoginPages forms;
  private final Door door;
  private final Landing landing;
  private final Pages pages;

  FirstLoginController(
      FirstLogin login, FirstLoginPages forms, Door door, Landing landing, Pages pages) {
    this.login = login;
    this.forms = forms;
    this.door = door;
    this.landing = landing;
    this.pages = pages;
  }

  @GetMapping("/desk/login/first")
  View askCode(Words words) {
    return pages.show("site/login/step", forms.askCode("", words));
  }

  @PostMapping("/desk/login/first")
  View choose(@ModelAttribute FirstLoginForm form, Words words, HttpServletRequest request) {
    pages.keepForm("site/login/step", () -> forms.askCode(form.name(), words));
    return pages.show("site/login/first", page(form, words, request));
  }

  @PostMapping("/desk/login/first/set")
  View set(
      @ModelAttribute FirstLoginForm form,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    pages.keepForm("site/login/step", () -> forms.askCode(form.name(), words));
    FirstLoginPage again = page(form, words, request);
    pages.keepForm("site/login/first", () -> again);
    Account account = login.set(form.invited(request.getRemoteAddr()), form.chosen());
    door.letIn(account, request, response);
    return pages.redirectTo(landing.of(account.party()));
  }

  private FirstLoginPage page(FirstLoginForm form, Words words, HttpServletRequest request) {
    Invited invited = form.invited(request.getRemoteAddr());
    return forms.choose(invited, login.secretFor(invited), words);
  }
}
