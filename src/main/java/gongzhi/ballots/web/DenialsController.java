package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.casting.DenialChecks;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ballots that were denied after the end, as the desk looks into them. */
@Controller
@Needs(PUBLISH)
class DenialsController {

  private static final String PAGE = "ballots/denials";

  private final DeskPollPages polls;
  private final DenialChecks checks;
  private final DoubtViews doubts;
  private final Pages pages;

  DenialsController(DeskPollPages polls, DenialChecks checks, DoubtViews doubts, Pages pages) {
    this.polls = polls;
    this.checks = checks;
    this.doubts = doubts;
    this.pages = pages;
  }

  @GetMapping("/desk/polls/{no}/denials")
  View list(@PathVariable String no, Viewer viewer, Words words) {
    return pages.show(PAGE, page(polls.own(viewer, no), words));
  }

  @PostMapping("/desk/polls/{no}/denials")
  View find(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "false") boolean forged,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      Words spoken) {
    HeldPoll poll = polls.own(viewer, no);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(poll, spoken), "words"));
    checks.find(viewer, poll.no(), RollForm.said(code), forged, words);
    return pages.redirectTo("/desk/polls/" + no + "/denials");
  }

  private DenialsPage page(HeldPoll poll, Words words) {
    return new DenialsPage(
        poll.no().value(),
        poll.question(),
        checks.denied(poll.no()).stream().map(one -> line(one, words)).toList(),
        doubts.of(poll, words));
  }

  private static DenialsPage.Line line(DenialChecks.Denied one, Words words) {
    Boolean forged = one.forged();
    return new DenialsPage.Line(
        one.code(),
        words.of(
            "audit.from", String.valueOf(one.entry()), words.of("poll.channel." + one.channel())),
        forged == null ? "" : words.of(forged ? "denial.forged" : "denial.not-forged"));
  }
}
