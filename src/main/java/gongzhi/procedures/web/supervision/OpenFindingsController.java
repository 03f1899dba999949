package gongzhi.procedures.web.supervision;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What supervision committees found, asked and were told, for everybody. */
@Controller
@OpenToAll
class OpenFindingsController {

  private final FindingLists lists;
  private final FindingPages made;
  private final Pages pages;

  OpenFindingsController(FindingLists lists, FindingPages made, Pages pages) {
    this.lists = lists;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/findings")
  View list(@ModelAttribute FindingLists.Wanted wanted, TimeWords times) {
    return pages.show("procedures/supervision/list", lists.open(wanted, times));
  }

  @GetMapping("/findings/{no:JD-[0-9]{4}-[0-9]{4,6}}")
  View one(@PathVariable String no, TimeWords times) {
    return pages.show("procedures/supervision/open", made.open(no, times));
  }
}
