package gongzhi.site.login;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.ResidentLogin;
import gongzhi.parties.accounts.StaffLogin;
import gongzhi.shared.Rejection;
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

/** Proving once more who one is, before something that must not happen on a borrowed screen. */
@Controller
@SignedIn
@OwnTransactions
class LoginAgainController {

  private final ResidentLogin residents;
  private final BrowserCodes codes;
  private final StaffLogin staff;
  private final LoginForms forms;
  private final Door door;
  private final Pages pages;

  LoginAgainController(
      ResidentLogin residents,
      BrowserCodes codes,
      StaffLogin staff,
      LoginForms forms,
      Door door,
      Pages pages) {
    this.residents = residents;
    this.codes = codes;
    this.staff = staff;
    this.forms = forms;
    this.door = door;
    this.pages = pages;
  }

  /** Residents get their code with a button of its own, so that looking at a page sends nothing. */
  @GetMapping("/login/again")
  View form(@RequestParam(defaultValue = "/") String next, Viewer viewer, Words words) {
    LocalPath back = LocalPath.of(next, "/");
    return pages.show(
        "site/login/step",
        viewer.isStaff() ? forms.staffAgain(back, words) : forms.askCode(back, words));
  }

  @PostMapping("/login/again/code")
  View sendCode(
      @RequestParam(defaultValue = "/") String next,
      Viewer viewer,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath back = LocalPath.of(next, "/");
    pages.keepForm("site/login/step", () -> forms.residentAgain(back, words));
    codes.send(residents.phoneOf(viewer.party()), request, response);
    return pages.show("site/login/step", forms.residentAgain(back, words));
  }

  @PostMapping("/login/again")
  View prove(
      @ModelAttribute StaffForm form,
      Viewer viewer,
      Words words,
      HttpServletRequest request,
      HttpServletResponse response) {
    LocalPath back = LocalPath.of(form.next(), "/");
    pages.keepForm(
        "site/login/step",
        () -> viewer.isStaff() ? forms.staffAgain(back, words) : forms.residentAgain(back, words));
    if (!viewer.is(proved(form, viewer, request))) {
      throw Rejection.invalid("login.wrong");
    }
    door.renew(request, response);
    return pages.redirectTo(back.value());
  }

  private PartyId proved(StaffForm form, Viewer viewer, HttpServletRequest request) {
    if (viewer.isStaff()) {
      String name = staff.nameOf(viewer.party());
      return staff.prove(form.attempt(name, request.getRemoteAddr())).party();
    }
    return codes.prove(form.typedCode(), request).party();
  }
}
