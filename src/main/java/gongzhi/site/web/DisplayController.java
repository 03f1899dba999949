package gongzhi.site.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.Look;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.login.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Size and contrast of this browser. It writes cookies only, so it needs no transaction. */
@Controller
@OpenToAll
@OwnTransactions
class DisplayController {

  private static final Set<String> SIZES = Set.of("standard", "large");
  private static final Set<String> CONTRASTS = Set.of("standard", "high");

  private final Pages pages;

  DisplayController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/me/display")
  View display(HttpServletRequest request, Words words) {
    return pages.show("site/display", DisplayPage.of(Look.of(request), words));
  }

  @PostMapping("/me/display")
  View change(
      @RequestParam String size,
      @RequestParam String contrast,
      HttpServletRequest request,
      HttpServletResponse response) {
    Cookies.keep(request, response, Look.SIZE, known(SIZES, size));
    Cookies.keep(request, response, Look.CONTRAST, known(CONTRASTS, contrast));
    return pages.redirectTo("/me/display");
  }

  /** One tap on the top bar of any page, and back to it. */
  @PostMapping("/me/display/size")
  View resize(
      @RequestParam String size,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Cookies.keep(request, response, Look.SIZE, known(SIZES, size));
    return pages.redirectTo(LocalPath.of(to, "/").value());
  }

  private static String known(Set<String> values, String value) {
    if (!values.contains(value)) {
      throw Rejection.invalid("form.choose-known");
    }
    return value;
  }
}
