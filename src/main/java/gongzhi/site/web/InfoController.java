package gongzhi.site.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Pages that explain: how it works, what is kept about people, for whom it is usable. */
@Controller
@OpenToAll
@OwnTransactions
class InfoController {

  private static final String TEMPLATE = "site/info";

  private final Pages pages;

  InfoController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/help")
  View help(Words words) {
    return pages.show(TEMPLATE, InfoPage.of("help", true, words));
  }

  @GetMapping("/privacy")
  View privacy(Words words) {
    return pages.show(TEMPLATE, InfoPage.of("privacy", false, words));
  }

  @GetMapping("/a11y")
  View accessibility(Words words) {
    return pages.show(TEMPLATE, InfoPage.of("a11y", false, words));
  }

  @GetMapping("/about")
  View about(Words words) {
    return pages.show(TEMPLATE, InfoPage.of("about", false, words));
  }
}
