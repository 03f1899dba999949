package gongzhi.site.login;

import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.accounts.DemoLogins;
import gongzhi.parties.notices.DemoMailbox;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The demonstration's letter box: messages that would have gone out, and codes of demo staff. */
@Controller
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
@OpenToAll
@OwnTransactions
class DemoMailboxController {

  private final DemoMailbox mailbox;
  private final DemoLogins logins;
  private final Pages pages;

  DemoMailboxController(DemoMailbox mailbox, DemoLogins logins, Pages pages) {
    this.mailbox = mailbox;
    this.logins = logins;
    this.pages = pages;
  }

  @GetMapping("/demo/mailbox")
  View mailbox(@RequestParam(defaultValue = "") String name, Words words, TimeWords times) {
    return pages.show(
        "site/login/mailbox",
        MailboxPage.of(mailbox.newest(), logins.currentCodes(name), name, words, times));
  }
}
