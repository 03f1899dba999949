package gongzhi.cases.web.screen;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The screen in the hall of a community or a district, for everyone who stands before it. */
@Controller
@OpenToAll
class ScreenController {

  private final ScreenPages screens;
  private final Pages pages;

  ScreenController(ScreenPages screens, Pages pages) {
    this.screens = screens;
    this.pages = pages;
  }

  /** The whole page; its parts where it reads itself again. */
  @GetMapping("/open/screen/{area:[0-9]{1,18}}")
  View show(@PathVariable long area, @ModelAttribute ScreenForm form, TimeWords times) {
    return pages.show(
        "cases/screen/screen",
        "cases/screen/panels",
        screens.of(screens.ground(area), form, times));
  }
}
