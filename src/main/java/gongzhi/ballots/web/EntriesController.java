package gongzhi.ballots.web;

import gongzhi.ballots.contests.Complaints;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.Nominations;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Names and projects as residents put them forward, and their complaint against a refusal. */
@Controller
class EntriesController {

  private static final String PAGE = "ballots/contest";

  private final ContestPages made;
  private final Nominations nominations;
  private final Complaints complaints;
  private final Pages pages;

  EntriesController(
      ContestPages made, Nominations nominations, Complaints complaints, Pages pages) {
    this.made = made;
    this.complaints = complaints;
    this.nominations = nominations;
    this.pages = pages;
  }

  @PostMapping("/{kind:elections|budgets}/{no}/options")
  @SignedIn
  View put(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute OptionForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.held(kind, no), form, viewer, times);
    nominations.put(viewer, contest.no(), form.option(), form.nominee());
    return pages.redirectTo(contest.address());
  }

  /** Whoever was put forward agrees, or does not. */
  @PostMapping("/{kind:elections|budgets}/{no}/consents")
  @SignedIn
  View consent(
      @PathVariable String kind,
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int option,
      @RequestParam(defaultValue = "false") boolean agrees,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.held(kind, no), OptionForm.BLANK, viewer, times);
    nominations.answer(viewer, contest.no(), option, agrees);
    return pages.redirectTo(contest.address());
  }

  @PostMapping("/{kind:elections|budgets}/{no}/complaints")
  @SignedIn
  View complain(
      @PathVariable String kind,
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int option,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.held(kind, no), OptionForm.BLANK, viewer, times);
    complaints.complain(viewer, contest.no(), option, reason);
    return pages.redirectTo(contest.address());
  }

  private Contest kept(Contest contest, OptionForm form, Viewer viewer, TimeWords times) {
    if (!PollPages.mayVote(viewer)) {
      throw Rejection.forbidden("roll.residents-object");
    }
    pages.keepForm(
        PAGE,
        PAGE,
        refused -> again(contest, form, refused, new ContestPages.Looking(viewer, times)));
    return contest;
  }

  private FormAgain again(
      Contest contest, OptionForm form, Refused refused, ContestPages.Looking looking) {
    String field = OptionForm.fieldOf(refused.code());
    Problems problems = new Problems(List.of(new Problems.Problem(field, refused.detail())));
    return new FormAgain(made.page(contest, form, problems, looking), field);
  }
}
