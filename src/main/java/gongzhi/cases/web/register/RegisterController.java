package gongzhi.cases.web.register;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** Everybody looks through the public cases of a district, subdistrict or community. */
@Controller
@OpenToAll
@OwnTransactions
class RegisterController {

  private final RegisterPages register;
  private final Pages pages;

  RegisterController(RegisterPages register, Pages pages) {
    this.register = register;
    this.pages = pages;
  }

  /** A whole number leads to its case, wherever that lies. */
  @GetMapping(RegisterPages.ADDRESS)
  View list(@ModelAttribute RegisterForm form, TimeWords times) {
    return CaseNo.read(form.q())
        .map(no -> pages.redirectTo("/cases/" + no))
        .orElseGet(() -> pages.show("cases/register/list", register.of(form, times)));
  }
}
