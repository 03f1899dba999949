package gongzhi.site.login;

import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Residents sign in with a code sent to their phone. A code works once, so no key is needed. */
@Controller
@OpenToAll
@OwnTransactions
class ResidentLoginController {

  private static final String STEP = "site/login/step";

  private final BrowserCodes codes;
  private final LoginForms forms;
  private final Door door;
  private final Pages pages;

  ResidentLoginController(BrowserCodes codes, LoginForms forms, Door door, Pages pages) {
    this.codes = codes;
    this.forms = forms;
    this.door = door;
    this.pages = pages;
  }

  @GetMapping("/login")
  View phone(@RequestParam(defaultValue = "/") String next, Words words) {
    return pages.show(STEP, forms.phone(LocalPath.of(next, "/"), "", words));
  }

  @PostMapping("/login/code")
  View sendCode(
      @RequestParam String phone,
      @RequestParam(defaultValue = "/") String next,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath back = LocalPath.of(next, "/");
    pages.keepForm(
        STEP,
        STEP,
        refused ->
            new Pages.FormAgain(
                codes.isStillAsked(refused, request)
                    ? forms.code(back, words)
                    : forms.phone(back, phone, words),
                ""));
    codes.send(PhoneNumber.parse(phone), request, response);
    return pages.redirectTo("/login/code" + back.asQuery());
  }

  @GetMapping("/login/code")
  View code(@RequestParam(defaultValue = "/") String next, Words words) {
    return pages.show(STEP, forms.code(LocalPath.of(next, "/"), words));
  }

  @PostMapping("/login")
  View prove(
      @RequestParam String code,
      @RequestParam(defaultValue = "/") String next,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath back = LocalPath.of(next, "/");
    pages.keepForm(STEP, () -> forms.code(back, words));
    door.letIn(codes.prove(code, request), request, response);
    return pages.redirectTo(back.value());
  }
}
