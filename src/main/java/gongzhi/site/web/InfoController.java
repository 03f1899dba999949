package gongzhi.site.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import org.springframework.beans.factory.annotation.Value;
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
  private final boolean demo;

  InfoController(Pages pages, @Value("${gongzhi.demo}") boolean demo) {
    this.pages = pages;
    this.demo = demo;
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
    InfoPage about = InfoPage.of("about", false, words);
    return pages.show(TEMPLATE, demo ? about : about.without(words.of("about.2.heading")));
  }
}
