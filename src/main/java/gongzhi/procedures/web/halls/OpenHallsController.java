package gongzhi.procedures.web.halls;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Halls for everybody: where they are, what is talked about there, and by which rules. */
@Controller
@OpenToAll
class OpenHallsController {

  private final HallPages made;
  private final Pages pages;

  OpenHallsController(HallPages made, Pages pages) {
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/halls")
  View list(@RequestParam(defaultValue = "") String place, TimeWords times) {
    return pages.show("procedures/halls/list", made.open(place, times));
  }

  @GetMapping("/halls/{id:[0-9]{1,18}}")
  View one(@PathVariable long id, TimeWords times) {
    return pages.show("procedures/halls/one", made.page(id, times));
  }
}
