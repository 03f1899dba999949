package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.PhoneChange;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Another phone: the old one proves it by the fresh login, the new one by a code. A code works
 * once, so no key is needed.
 */
@Controller
@SignedIn
@OwnTransactions
class PhoneController {

  private static final String STEP = "site/login/step";

  private final PhoneChange change;
  private final BrowserCodes codes;
  private final Pages pages;

  PhoneController(PhoneChange change, BrowserCodes codes, Pages pages) {
    this.change = change;
    this.codes = codes;
    this.pages = pages;
  }

  @GetMapping("/me/phone")
  @FreshLogin
  View form(Words words) {
    return pages.show(STEP, askPhone("", words));
  }

  @PostMapping("/me/phone/code")
  @FreshLogin
  View sendCode(
      @RequestParam String phone,
      Viewer viewer,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    pages.keepForm(
        STEP,
        STEP,
        refused ->
            new Pages.FormAgain(
                codes.isStillAsked(refused, request) ? askCode(words) : askPhone(phone, words),
                ""));
    PhoneNumber fresh = PhoneNumber.parse(phone);
    codes.send(
        browser -> change.sendCode(viewer, fresh, browser, request.getRemoteAddr()),
        request,
        response);
    return pages.show(STEP, askCode(words));
  }

  @PostMapping("/me/phone")
  @FreshLogin
  View change(@RequestParam String code, Viewer viewer, Words words, HttpServletRequest request) {
    pages.keepForm(STEP, () -> askCode(words));
    String browser =
        codes.browser(request).orElseThrow(() -> Rejection.invalid("login.code-wrong"));
    change.change(viewer, browser, code);
    return pages.redirectTo("/me");
  }

  private static LoginPage askPhone(String typed, Words words) {
    Field phone =
        Field.line("phone", words.of("me.new-phone"), typed, Problems.none())
            .kind("tel")
            .complete("tel")
            .atMost(20);
    return new LoginPage(
        words.of("me.change-phone"),
        words.of("me.change-phone-lead"),
        "/me/phone/code",
        "/me",
        List.of(phone),
        words.of("login.button-phone"),
        List.of());
  }

  private static LoginPage askCode(Words words) {
    Field code =
        Field.line("code", words.of("login.code"), "", Problems.none())
            .complete("one-time-code")
            .hint(words.of("login.code-hint"))
            .atMost(7);
    return new LoginPage(
        words.of("me.change-phone"),
        words.of("me.change-phone-code"),
        "/me/phone",
        "/me",
        List.of(code),
        words.of("me.change-phone-do"),
        List.of(new LoginPage.Way(words.of("login.other-phone"), "/me/phone")));
  }
}
