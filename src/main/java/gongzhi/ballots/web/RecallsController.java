package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.RecallRequests;
import gongzhi.ballots.contests.Recalls;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Recalls at the desk: a vote on somebody who was elected. */
@Controller
@Needs(PUBLISH)
class RecallsController {

  private static final String FORM = "ballots/recall";
  private static final String KIND = "elections";

  private final DeskContestPages made;
  private final ContestPages open;
  private final RollStore rolls;
  private final Asked asked;
  private final BoxScans scans;
  private final Pages pages;

  /** Recalls, and those that wait for a second count. */
  @Component("recallsAsked")
  record Asked(Recalls recalls, RecallRequests requests) {}

  RecallsController(
      DeskContestPages made,
      ContestPages open,
      RollStore rolls,
      Asked asked,
      BoxScans scans,
      Pages pages) {
    this.made = made;
    this.open = open;
    this.rolls = rolls;
    this.asked = asked;
    this.scans = scans;
    this.pages = pages;
  }

  @GetMapping("/desk/elections/{no}/recall")
  View form(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String option,
      Viewer viewer,
      TimeWords times) {
    Contest contest = made.own(viewer, KIND, no);
    RecallForm blank = RecallForm.blank(RollForm.said(option));
    return pages.show(FORM, page(contest, blank, Problems.none(), times.words()));
  }

  /** The first count, with a picture of the sheets. */
  @PostMapping("/desk/elections/{no}/recall")
  View ask(
      @PathVariable String no,
      @ModelAttribute RecallForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(no, form, viewer, times);
    String sheets = scans.keep(contest.no(), files == null ? List.of() : files);
    asked.recalls().ask(viewer, contest.no(), form.recall(sheets));
    return pages.redirectTo("/desk/elections/" + no);
  }

  /** The second count by another person, which announces the vote. */
  @PostMapping("/desk/elections/{no}/recall/second")
  View begin(
      @PathVariable String no, @ModelAttribute RecallForm form, Viewer viewer, TimeWords times) {
    Contest contest = kept(no, form, viewer, times);
    return pages.redirectTo(
        "/desk/polls/" + asked.recalls().begin(viewer, contest.no(), form.chosen(), form.signed()));
  }

  private Contest kept(String no, RecallForm form, Viewer viewer, TimeWords times) {
    Contest contest = made.own(viewer, KIND, no);
    pages.keepForm(
        FORM,
        FORM,
        refused -> {
          String field = RecallForm.fieldOf(refused.code());
          Problems problems = new Problems(List.of(new Problems.Problem(field, refused.detail())));
          return new FormAgain(page(contest, form, problems, times.words()), field);
        });
    return contest;
  }

  private RecallPage page(Contest contest, RecallForm typed, Problems problems, Words words) {
    String option = RollForm.said(typed.option());
    String name =
        open.slate(contest, words).stream()
            .filter(one -> String.valueOf(one.no()).equals(option))
            .map(ContestPage.OnPaper::title)
            .findFirst()
            .orElse("");
    Roll elected = rolls.get(contest.rollId());
    return new RecallPage(
        contest.no().value(),
        contest.title(),
        option,
        name,
        rolls.on(contest.areaPath()).stream()
            .filter(roll -> roll.follows(elected))
            .map(
                roll ->
                    Choice.plain(
                        String.valueOf(roll.id()),
                        roll.title(),
                        typed.roll() != null && typed.roll() == roll.id()))
            .toList(),
        typed.fields(problems, words),
        asked.requests().waiting(contest.no()).stream()
            .anyMatch(one -> String.valueOf(one.option()).equals(option)));
  }
}
