package gongzhi.ballots.web;

import gongzhi.ballots.closing.ChoiceStore;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.contests.Choosing;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Elections and budget votes as everybody reads them, and as voters choose. */
@Controller
class ContestsController {

  private static final String PAGE = "ballots/contest";

  private final ContestPages made;
  private final ContestLists lists;
  private final Choosing choosing;
  private final ChoiceStore counts;
  private final BoxPages boxes;
  private final Pages pages;

  ContestsController(
      ContestPages made,
      ContestLists lists,
      Choosing choosing,
      ChoiceStore counts,
      BoxPages boxes,
      Pages pages) {
    this.made = made;
    this.lists = lists;
    this.choosing = choosing;
    this.counts = counts;
    this.boxes = boxes;
    this.pages = pages;
  }

  @GetMapping("/{kind:elections|budgets}")
  @OpenToAll
  View list(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    return pages.show("ballots/contests", lists.open(ContestKind.of(kind), place, after, times));
  }

  @GetMapping("/{kind:elections|budgets}/{no}")
  @OpenToAll
  View one(@PathVariable String kind, @PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, page(made.held(kind, no), viewer, times));
  }

  private ContestPage page(Contest contest, Viewer viewer, TimeWords times) {
    return made.page(
        contest, OptionForm.BLANK, Problems.none(), new ContestPages.Looking(viewer, times));
  }

  /** Somebody who has just signed in chooses first. */
  @GetMapping("/{kind:elections|budgets}/{no}/vote")
  @SignedIn
  View choose(@PathVariable String kind, @PathVariable String no) {
    return pages.redirectTo(made.held(kind, no).address());
  }

  /** What was chosen, once more before it is sent; never in an address, which others may read. */
  @PostMapping("/{kind:elections|budgets}/{no}/check")
  @SignedIn
  View confirm(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ChoiceForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = made.held(kind, no);
    made.requireVoter(contest, viewer);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(contest, viewer, times), ""));
    Words words = times.words();
    return pages.show("ballots/choose", made.confirm(contest, form, viewer, words));
  }

  @PostMapping("/{kind:elections|budgets}/{no}/vote")
  @SignedIn
  View vote(
      @PathVariable String kind,
      @PathVariable String no,
      @ModelAttribute ChoiceForm form,
      Viewer viewer,
      TimeWords times) {
    Contest contest = made.held(kind, no);
    made.requireVoter(contest, viewer);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(page(contest, viewer, times), ""));
    choosing.own(viewer, contest.no(), form.number(), form.said(contest));
    return pages.redirectTo(contest.address());
  }

  /** Counted again in the reader's own browser. */
  @GetMapping("/{kind:elections|budgets}/{no}/recount")
  @OpenToAll
  View recount(@PathVariable String kind, @PathVariable String no, TimeWords times) {
    Contest contest = made.held(kind, no);
    published(contest);
    return pages.show("ballots/contest-recount", page(contest, Viewer.anonymous(), times));
  }

  /** The public file, as it was committed. */
  @GetMapping("/{kind:elections|budgets}/{no}/choices.json")
  @OpenToAll
  ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable String no) {
    String content = published(made.held(kind, no)).content();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + no + ".json\"")
        .body(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The count sheet of the papers. */
  @GetMapping("/{kind:elections|budgets}/{no}/papers")
  @OpenToAll
  View sheet(@PathVariable String kind, @PathVariable String no, Words words) {
    return pages.show("ballots/box-sheet", boxes.sheet(made.held(kind, no), words));
  }

  private CountStore.Published published(Contest contest) {
    return counts
        .published(contest.no())
        .orElseThrow(() -> Rejection.notFound("poll.no-result-yet"));
  }
}
