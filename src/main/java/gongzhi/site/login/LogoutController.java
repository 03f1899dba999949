package gongzhi.site.login;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Signing out; doing it twice does no harm. */
@Controller
class LogoutController {

  private final Door door;
  private final Pages pages;

  LogoutController(Door door, Pages pages) {
    this.door = door;
    this.pages = pages;
  }

  @PostMapping("/logout")
  @OpenToAll
  @OwnTransactions
  View logout(HttpServletRequest request, HttpServletResponse response) {
    door.letOut(request, response);
    FieldSecret.clear(request, response);
    return pages.redirectTo("/");
  }
}
