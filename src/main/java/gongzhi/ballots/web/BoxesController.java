package gongzhi.ballots.web;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.ballots.contests.Boxes;
import gongzhi.ballots.contests.Contest;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Paper in elections and budget votes: voters marked off, the box entered by two persons. */
@Controller
@Needs(PUBLISH)
class BoxesController {

  private static final String PAGE = "ballots/box";
  private static final String ROOT = "/desk/{kind:elections|budgets}/{no}/papers";

  private final DeskContestPages contests;
  private final BoxPages made;
  private final Boxes boxes;
  private final BoxScans scans;
  private final Pages pages;

  BoxesController(
      DeskContestPages contests, BoxPages made, Boxes boxes, BoxScans scans, Pages pages) {
    this.contests = contests;
    this.made = made;
    this.boxes = boxes;
    this.scans = scans;
    this.pages = pages;
  }

  @GetMapping(ROOT)
  View form(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(
        PAGE,
        made.page(
            contests.own(viewer, kind, no),
            BoxForm.BLANK,
            Problems.none(),
            new ContestPages.Looking(viewer, times)));
  }

  /** A voter takes a paper. */
  @PostMapping(ROOT + "/marks")
  View mark(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute BoxForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(contests.own(viewer, kind, no), form, viewer, times);
    boxes.markOff(viewer, contest.no(), form.number());
    return back(contest);
  }

  @PostMapping(ROOT + "/first")
  View first(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute BoxForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(contests.own(viewer, kind, no), form, viewer, times);
    String sheet = scans.keep(contest.no(), form.pictures());
    boxes.first(viewer, contest.no(), form.typed(), sheet);
    return back(contest);
  }

  @PostMapping(ROOT + "/second")
  View second(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute BoxForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = kept(contests.own(viewer, kind, no), form, viewer, times);
    boxes.second(viewer, contest.no(), form.typed());
    return back(contest);
  }

  @PostMapping(ROOT + "/discard")
  View discard(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    Contest contest = kept(contests.own(viewer, kind, no), BoxForm.BLANK, viewer, times);
    boxes.discard(viewer, contest.no());
    return back(contest);
  }

  private Contest kept(Contest contest, BoxForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        PAGE,
        PAGE,
        refused -> {
          String field = BoxForm.fieldOf(refused.code());
          Problems problems = new Problems(List.of(new Problems.Problem(field, refused.detail())));
          return new FormAgain(
              made.page(contest, form, problems, new ContestPages.Looking(viewer, times)), field);
        });
    return contest;
  }

  private View back(Contest contest) {
    return pages.redirectTo("/desk" + contest.address() + "/papers");
  }
}
