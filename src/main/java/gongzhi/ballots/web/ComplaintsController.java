package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;

import gongzhi.ballots.contests.Complaints;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Complaints about the review of names and projects, as the subdistrict hears them. */
@Controller
@Needs(PROCEDURE_LEAD)
class ComplaintsController {

  private static final String PAGE = "ballots/complaints";
  private static final String ROOT = "/desk/{kind:elections|budgets}/{no}/complaints";

  private final ContestPages made;
  private final OptionStore options;
  private final Complaints complaints;
  private final Pages pages;

  ComplaintsController(ContestPages made, OptionStore options, Complaints complaints, Pages pages) {
    this.made = made;
    this.options = options;
    this.complaints = complaints;
    this.pages = pages;
  }

  @GetMapping(ROOT)
  View list(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    Contest contest = above(kind, no, viewer);
    return pages.show(PAGE, page(contest, times.words()));
  }

  @PostMapping(ROOT)
  View rule(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ReviewForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = above(kind, no, viewer);
    pages.keepForm(PAGE, PAGE, refused -> new FormAgain(page(contest, times.words()), "reason"));
    complaints.rule(viewer, contest.no(), form.review());
    return pages.redirectTo("/desk" + contest.address() + "/complaints");
  }

  private Contest above(String kind, String no, Viewer viewer) {
    Contest contest = made.held(kind, no);
    complaints.requireAbove(viewer, contest);
    return contest;
  }

  private ComplaintsPage page(Contest contest, Words words) {
    return new ComplaintsPage(
        contest.kind().segment(),
        contest.no().value(),
        contest.title(),
        DeskContestPages.traits(contest, Set.of(), words),
        options.proposals(contest.no()).stream()
            .filter(one -> !one.complaint().isEmpty())
            .map(one -> ComplaintsPage.One.of(one, words))
            .toList());
  }
}
