package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.SignedIn;
import gongzhi.parties.accounts.Leaving;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Deleting one's data: a page that says what will be gone, then the act, once and for all. */
@Controller
@SignedIn
@OwnTransactions
class LeaveController {

  private static final String TEMPLATE = "site/login/leave";

  private final Leaving leaving;
  private final Door door;
  private final Pages pages;

  LeaveController(Leaving leaving, Door door, Pages pages) {
    this.leaving = leaving;
    this.door = door;
    this.pages = pages;
  }

  @GetMapping("/me/data/delete")
  @FreshLogin
  View check() {
    return pages.show(TEMPLATE, new LeavePage(false));
  }

  @PostMapping("/me/data/delete")
  @FreshLogin
  View delete(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    pages.keepForm(TEMPLATE, () -> new LeavePage(false));
    leaving.leave(viewer);
    door.forget(request, response);
    return pages.show(TEMPLATE, new LeavePage(true));
  }
}
