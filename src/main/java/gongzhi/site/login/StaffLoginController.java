package gongzhi.site.login;

import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.StaffLogin;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Staff sign in with a password and a changing code. A code works once, so no key is needed. */
@Controller
@OpenToAll
@OwnTransactions
class StaffLoginController {

  private final StaffLogin login;
  private final LoginForms forms;
  private final Door door;
  private final Landing landing;
  private final Pages pages;

  StaffLoginController(
      StaffLogin login, LoginForms forms, Door door, Landing landing, Pages pages) {
    this.login = login;
    this.forms = forms;
    this.door = door;
    this.landing = landing;
    this.pages = pages;
  }

  @GetMapping("/desk/login")
  View form(@RequestParam(defaultValue = "/") String next, Words words) {
    return pages.show("site/login/step", forms.staff(LocalPath.of(next, "/"), "", words));
  }

  @PostMapping("/desk/login")
  View prove(
      @ModelAttribute StaffForm form,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath back = LocalPath.of(form.next(), "/");
    pages.keepForm("site/login/step", () -> forms.staff(back, form.name(), words));
    Account account = login.prove(form.attemptFrom(request.getRemoteAddr()));
    door.letIn(account, request, response);
    return pages.redirectTo(back.value().equals("/") ? landing.of(account.party()) : back.value());
  }
}
