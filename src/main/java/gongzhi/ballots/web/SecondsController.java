package gongzhi.ballots.web;

import static gongzhi.parties.Permission.COUNTERSIGN;
import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.OptionState;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.ballots.contests.Proposal;
import gongzhi.ballots.contests.Reviews;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Reviews of names that another person seconds before the slate hangs. */
@Controller
@Needs({PUBLISH, COUNTERSIGN})
class SecondsController {

  private static final String PAGE = "ballots/seconds";
  private static final String ROOT = "/desk/{kind:elections|budgets}/{no}/seconds";

  private final ContestPages made;
  private final OptionStore options;
  private final Reviews reviews;
  private final Pages pages;

  SecondsController(ContestPages made, OptionStore options, Reviews reviews, Pages pages) {
    this.made = made;
    this.options = options;
    this.reviews = reviews;
    this.pages = pages;
  }

  @GetMapping(ROOT)
  View list(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, page(seconded(kind, no, viewer), viewer, times.words()));
  }

  @PostMapping(ROOT)
  View second(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ReviewForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = seconded(kind, no, viewer);
    pages.keepForm(
        PAGE, PAGE, refused -> new FormAgain(page(contest, viewer, times.words()), "reason"));
    reviews.second(viewer, contest.no(), form.review(), RollForm.said(form.seen()));
    return pages.redirectTo("/desk" + contest.address() + "/seconds");
  }

  private Contest seconded(String kind, String no, Viewer viewer) {
    Contest contest = made.held(kind, no);
    if (!reviews.maySecond(viewer, contest)) {
      throw Rejection.notFound("contest.no-such-contest");
    }
    return contest;
  }

  private SecondsPage page(Contest contest, Viewer viewer, Words words) {
    boolean nominating = contest.state() == ContestState.NOMINATING;
    return new SecondsPage(
        contest.kind().segment(),
        contest.no().value(),
        contest.title(),
        options.proposals(contest.no()).stream()
            .filter(one -> one.state() != OptionState.PUT)
            .map(one -> one(one, nominating && !viewer.is(one.decidedBy()), words))
            .toList());
  }

  private static SecondsPage.One one(Proposal one, boolean open, Words words) {
    String traits =
        one.option().traits().stream().sorted().map(words::of).collect(Collectors.joining("、"));
    return new SecondsPage.One(
        one.option().no(),
        one.option().title(),
        one.option().words(),
        ContestMarks.state(one.state(), words),
        traits,
        ContestPages.reviewed(one, words),
        seconded(one, words),
        open && one.awaitsSecond() && one.complaint().isEmpty() ? one.seen() : "");
  }

  /** Whether somebody seconded it; empty where nobody has to. */
  static String seconded(Proposal one, Words words) {
    if (one.secondedBy() != null) {
      return words.of("contest.seconded");
    }
    return one.awaitsSecond() ? words.of("contest.awaits-second") : "";
  }
}
