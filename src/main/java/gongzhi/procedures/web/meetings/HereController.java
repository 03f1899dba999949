package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.meetings.Appraisals;
import gongzhi.procedures.meetings.CheckIns;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Checking in at the door of a meeting, with the code that hangs in the room. */
@Controller
@SignedIn
class HereController {

  private static final String PAGE = "procedures/meetings/here";

  private final CheckIns checkIns;
  private final Appraisals appraisals;
  private final HerePages made;
  private final Pages pages;

  HereController(CheckIns checkIns, Appraisals appraisals, HerePages made, Pages pages) {
    this.checkIns = checkIns;
    this.appraisals = appraisals;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/meetings/{no}/here")
  View here(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      TimeWords times) {
    return pages.show(PAGE, made.of(viewer, made.get(no), code, times));
  }

  @PostMapping("/meetings/{no}/here")
  View arrive(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      TimeWords times) {
    HeldMeeting meeting = made.get(no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.of(viewer, meeting, code, times),
                refused.code().equals("meetings.wrong-code") ? "code" : ""));
    checkIns.arrive(viewer, meeting, side, code);
    return pages.redirectTo(MeetingViews.OPEN + "/" + no + "/here");
  }

  @PostMapping("/meetings/{no}/rate")
  View rate(@PathVariable String no, @RequestParam(defaultValue = "") String level, Viewer viewer) {
    HeldMeeting meeting = made.get(no);
    appraisals.rate(viewer, meeting, read(level));
    return pages.redirectTo(MeetingViews.OPEN + "/" + no + "/here");
  }

  private static RatingLevel read(String typed) {
    return Arrays.stream(RatingLevel.values())
        .filter(level -> level.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-level"));
  }
}
