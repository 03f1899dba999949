package gongzhi.cases.web.emergency;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Every emergency that was declared, and what was learned. */
@Controller
@OpenToAll
class OpenEmergenciesController {

  private final EmergencyLists lists;
  private final Pages pages;

  OpenEmergenciesController(EmergencyLists lists, Pages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/open/emergencies")
  View open(@RequestParam(defaultValue = "") String after, TimeWords times) {
    return pages.show("cases/emergency/open", lists.open(after, times));
  }
}
