package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.Contests;
import gongzhi.ballots.contests.NewContest;
import gongzhi.ballots.contests.NewDates;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Elections and budget votes at the desk: announced, prolonged, posted, opened. */
@Controller
@Needs(PUBLISH)
class DeskContestsController {

  private static final String FORM = "ballots/contest-form";
  private static final String PAGE = "ballots/desk-contest";
  private static final String ROOT = "/desk/{kind:elections|budgets}";

  private final Contests contests;
  private final DeskContestPages made;
  private final ContestForms forms;
  private final ContestLists lists;
  private final Pages pages;

  DeskContestsController(
      Contests contests,
      DeskContestPages made,
      ContestForms forms,
      ContestLists lists,
      Pages pages) {
    this.contests = contests;
    this.made = made;
    this.forms = forms;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping(ROOT)
  View list(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "ballots/desk-contests", lists.desk(ContestKind.of(kind), viewer, after, times));
  }

  @GetMapping(ROOT + "/new")
  View form(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        FORM,
        forms.page(
            ContestKind.of(kind),
            viewer,
            forms.blank(RollForm.said(after)),
            Problems.none(),
            times.words()));
  }

  @PostMapping(ROOT)
  View announce(
      @PathVariable String kind, @ModelAttribute ContestForm form, Viewer viewer, TimeWords times) {
    ContestKind wanted = ContestKind.of(kind);
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.page(wanted, viewer, form, ContestForms.problems(refused), times.words()),
                ContestForms.fieldOf(refused.code())));
    NewContest contest = form.contest(wanted);
    if (!form.isLooked()) {
      contest.requireLooked();
    }
    return back(kind, contests.announce(viewer, contest).value());
  }

  @GetMapping(ROOT + "/{no}")
  View one(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    Contest contest = made.own(viewer, kind, no);
    return pages.show(
        PAGE,
        made.page(
            contest, OptionForm.BLANK, Problems.none(), new ContestPages.Looking(viewer, times)));
  }

  /** Another round of proposals. */
  @PostMapping(ROOT + "/{no}/again")
  View again(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute DatesForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(kind, no, viewer, times);
    contests.again(
        viewer,
        contest.no(),
        new NewDates(
            PollForm.moment(form.until()),
            PollForm.moment(form.opens()),
            PollForm.moment(form.closes())));
    return back(kind, no);
  }

  @PostMapping(ROOT + "/{no}/post")
  View post(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    Contest contest = kept(kind, no, viewer, times);
    contests.post(viewer, contest.no());
    return back(kind, no);
  }

  @PostMapping(ROOT + "/{no}/open")
  View open(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    Contest contest = kept(kind, no, viewer, times);
    contests.open(viewer, contest.no());
    return back(kind, no);
  }

  private Contest kept(String kind, String no, Viewer viewer, TimeWords times) {
    Contest contest = made.own(viewer, kind, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(
                    contest,
                    OptionForm.BLANK,
                    DeskContestPages.problems(refused),
                    new ContestPages.Looking(viewer, times)),
                OptionForm.fieldOf(refused.code())));
    return contest;
  }

  private View back(String kind, String no) {
    return pages.redirectTo("/desk/" + kind + "/" + no);
  }
}
