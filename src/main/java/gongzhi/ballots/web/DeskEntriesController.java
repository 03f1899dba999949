package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.contests.Choosing;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.Nominations;
import gongzhi.ballots.contests.Reviews;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Proposals at the desk: taken in, agreed to, reviewed; and choosing at the counter. */
@Controller
@Needs(PUBLISH)
class DeskEntriesController {

  private static final String PAGE = "ballots/desk-contest";
  private static final String ASSISTED = "ballots/assisted";
  private static final String ROOT = "/desk/{kind:elections|budgets}/{no}";

  private final DeskContestPages made;
  private final Nominations nominations;
  private final Reviews reviews;
  private final Choosing choosing;
  private final BoxScans scans;
  private final Pages pages;

  DeskEntriesController(
      DeskContestPages made,
      Nominations nominations,
      Reviews reviews,
      Choosing choosing,
      BoxScans scans,
      Pages pages) {
    this.made = made;
    this.nominations = nominations;
    this.reviews = reviews;
    this.choosing = choosing;
    this.scans = scans;
    this.pages = pages;
  }

  @PostMapping(ROOT + "/options")
  View put(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute OptionForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.own(viewer, kind, no), form, viewer, times);
    nominations.putAtDesk(viewer, contest.no(), form.option(), form.signed());
    return back(contest);
  }

  @PostMapping(ROOT + "/reviews")
  View review(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ReviewForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.own(viewer, kind, no), OptionForm.BLANK, viewer, times);
    reviews.decide(viewer, contest.no(), form.review());
    return back(contest);
  }

  /** What those named said on paper. */
  @PostMapping(ROOT + "/consents")
  View consent(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ReviewForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(made.own(viewer, kind, no), OptionForm.BLANK, viewer, times);
    nominations.noteAnswer(viewer, contest.no(), form.review());
    return back(contest);
  }

  @GetMapping(ROOT + "/assisted")
  View form(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(
        ASSISTED,
        made.assisted(
            made.own(viewer, kind, no),
            ChoiceForm.BLANK,
            Problems.none(),
            new ContestPages.Looking(viewer, times)));
  }

  @PostMapping(ROOT + "/assisted")
  View assisted(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ChoiceForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    Contest contest = made.own(viewer, kind, no);
    pages.keepForm(
        ASSISTED,
        ASSISTED,
        refused ->
            new FormAgain(
                made.assisted(
                    contest,
                    form,
                    DeskContestPages.problems(refused),
                    new ContestPages.Looking(viewer, times)),
                OptionForm.fieldOf(refused.code())));
    String signed = scans.keepNew(contest.no(), files == null ? List.of() : files);
    choosing.assisted(viewer, contest.no(), form.number(), form.said(contest), signed);
    return pages.redirectTo("/desk" + contest.address() + "/assisted");
  }

  private Contest kept(Contest contest, OptionForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(
                    contest,
                    form,
                    DeskContestPages.problems(refused),
                    new ContestPages.Looking(viewer, times)),
                OptionForm.fieldOf(refused.code())));
    return contest;
  }

  private View back(Contest contest) {
    return pages.redirectTo("/desk" + contest.address());
  }
}
