package gongzhi.ballots.web;

import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.casting.Denials;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Polls as everybody reads them, and as voters vote. */
@Controller
class PollsController {

  private final PollPages made;
  private final PollLists lists;
  private final Casting casting;
  private final Denials denials;
  private final CountStore counts;
  private final Pages pages;

  PollsController(
      PollPages made,
      PollLists lists,
      Casting casting,
      Denials denials,
      CountStore counts,
      Pages pages) {
    this.made = made;
    this.lists = lists;
    this.casting = casting;
    this.denials = denials;
    this.counts = counts;
    this.pages = pages;
  }

  @GetMapping("/polls")
  @OpenToAll
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    return pages.show("ballots/polls", lists.open(place, after, times));
  }

  @GetMapping("/polls/{no}")
  @OpenToAll
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("ballots/poll", made.page(no, viewer, times));
  }

  /** What was chosen, once more before it is sent. */
  @GetMapping("/polls/{no}/vote")
  @SignedIn
  View confirm(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int entry,
      @RequestParam(defaultValue = "") String choice,
      Viewer viewer,
      TimeWords times) {
    HeldPoll poll = made.held(no);
    if (choice.isEmpty() || poll.secret()) { // who has just signed in chooses first
      return pages.redirectTo("/polls/" + poll.no());
    }
    return pages.show("ballots/confirm", made.confirm(no, viewer, entry, choice, times));
  }

  /** The same where the choice is secret: it never stands in an address, which others may read. */
  @PostMapping("/polls/{no}/check")
  @SignedIn
  View check(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int entry,
      @RequestParam(defaultValue = "") String choice,
      Viewer viewer,
      TimeWords times) {
    return pages.show("ballots/confirm", made.confirm(no, viewer, entry, choice, times));
  }

  @PostMapping("/polls/{no}/vote")
  @SignedIn
  View vote(
      @PathVariable String no,
      @RequestParam(defaultValue = "0") int entry,
      @RequestParam(defaultValue = "") String choice,
      Viewer viewer) {
    made.requireVoter(made.held(no), viewer);
    casting.own(viewer, PollNo.of(no), entry, BallotChoice.parse(choice));
    return pages.redirectTo("/polls/" + no + "/mine");
  }

  @GetMapping("/polls/{no}/mine")
  @SignedIn
  View mine(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show("ballots/mine", made.mine(no, viewer, times));
  }

  @PostMapping("/polls/{no}/not-me")
  @SignedIn
  View notMe(@PathVariable String no, @RequestParam(defaultValue = "") String code, Viewer viewer) {
    made.requireVoter(made.held(no), viewer);
    denials.deny(viewer, PollNo.of(no), RollForm.said(code));
    return pages.redirectTo("/polls/" + no + "/mine");
  }

  @GetMapping("/polls/{no}/recount")
  @OpenToAll
  View recount(@PathVariable String no, TimeWords times) {
    published(no);
    return pages.show("ballots/recount", made.page(no, Viewer.anonymous(), times));
  }

  /** The public file, as it was committed. */
  @GetMapping("/polls/{no}/ballots.json")
  @OpenToAll
  ResponseEntity<byte[]> file(@PathVariable String no) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + no + ".json\"")
        .body(published(no).content().getBytes(StandardCharsets.UTF_8));
  }

  private CountStore.Published published(String no) {
    return counts
        .published(PollNo.of(no))
        .orElseThrow(() -> Rejection.notFound("poll.no-result-yet"));
  }
}
