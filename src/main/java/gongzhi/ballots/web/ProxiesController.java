package gongzhi.ballots.web;

import gongzhi.ballots.casting.Proxies;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Voters take a proxy back. */
@Controller
class ProxiesController {

  private final PollPages made;
  private final Proxies proxies;
  private final Pages pages;

  ProxiesController(PollPages made, Proxies proxies, Pages pages) {
    this.made = made;
    this.proxies = proxies;
    this.pages = pages;
  }

  @PostMapping("/polls/{no}/proxy")
  @SignedIn
  View takeBack(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int entry,
      Viewer viewer,
      TimeWords times) {
    made.requireVoter(made.held(no), viewer);
    pages.keepForm("ballots/mine", () -> made.mine(no, viewer, times));
    proxies.takeBack(viewer, PollNo.of(no), entry);
    return pages.redirectTo("/polls/" + no + "/mine");
  }
}
