package gongzhi.cases.web.handover;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_HAND_OVER;
import static gongzhi.parties.Permission.CASE_SUPERVISE;

import gongzhi.cases.handover.Handover;
import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.HandoverMeetings;
import gongzhi.cases.handover.MeetingPlan;
import gongzhi.cases.web.handover.MeetingPages.Asked;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Meetings at which key cases are handed over: planning, holding and cancelling one. */
@Controller
@Needs({CASE_HAND_OVER, CASE_HANDLE, CASE_SUPERVISE})
class HandoverController {

  private static final String ONE = "/desk/handovers/{id:[0-9]{1,18}}";

  private final HandoverMeetings meetings;
  private final Handover handover;
  private final HandoverPages lists;
  private final MeetingPages meetingPages;
  private final Ground ground;
  private final Pages pages;

  HandoverController(
      HandoverMeetings meetings,
      Handover handover,
      HandoverPages lists,
      MeetingPages meetingPages,
      Ground ground,
      Pages pages) {
    this.meetings = meetings;
    this.handover = handover;
    this.lists = lists;
    this.meetingPages = meetingPages;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/handovers")
  View list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    HandoverPages.Asked asked = new HandoverPages.Asked(state, after);
    return pages.show("cases/handover/list", lists.list(asked, MeetingForm.BLANK, viewer, times));
  }

  @PostMapping("/desk/handovers")
  @Needs(CASE_HAND_OVER)
  View prepare(@ModelAttribute MeetingForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        "cases/handover/list",
        () -> lists.list(new HandoverPages.Asked("", ""), form, viewer, times));
    if (form.area() == null) {
      throw Rejection.invalid("handover.choose-area");
    }
    MeetingPlan plan =
        new MeetingPlan(
            ground.at(viewer, form.area()),
            MeetingForm.text(form.title()),
            MeetingForm.text(form.venue()),
            form.meetsAt());
    return pages.redirectTo(MeetingPages.address(meetings.prepare(viewer, plan)));
  }

  @GetMapping(ONE)
  View show(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/handover/meeting",
        meetingPages.page(meetings.find(id), new Asked(after, ""), viewer, times));
  }

  /** The list on paper. */
  @GetMapping(ONE + "/sheet")
  View sheet(@PathVariable long id, TimeWords times) {
    return pages.show("cases/handover/sheet", meetingPages.sheet(meetings.find(id), times));
  }

  /** Shows once more what will happen. */
  @GetMapping(ONE + "/hold")
  @Needs(CASE_HAND_OVER)
  View askToHold(@PathVariable long id, Viewer viewer, TimeWords times) {
    HandoverMeeting meeting = meetings.find(id);
    viewer.require(CASE_HAND_OVER, meeting.areaPath());
    return pages.show("cases/handover/hold", meetingPages.hold(meeting, "", times));
  }

  @PostMapping(ONE + "/hold")
  @Needs(CASE_HAND_OVER)
  View hold(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String early,
      Viewer viewer,
      TimeWords times) {
    HandoverMeeting meeting = meetings.find(id);
    if (meeting.isPreparing() && meeting.isEarly(times.now())) {
      pages.keepForm(
          "cases/handover/hold", () -> meetingPages.hold(meetings.find(id), early, times));
    } else {
      pages.keepForm(
          "cases/handover/meeting",
          () -> meetingPages.page(meetings.find(id), new Asked(0, ""), viewer, times));
    }
    handover.hold(viewer, id, early);
    return pages.redirectTo(HandoverPages.ADDRESS + "/" + id);
  }

  @PostMapping(ONE + "/cancel")
  @Needs(CASE_HAND_OVER)
  View cancel(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        "cases/handover/meeting",
        () -> meetingPages.page(meetings.find(id), new Asked(0, reason), viewer, times));
    meetings.cancel(viewer, id, reason);
    return pages.redirectTo(HandoverPages.ADDRESS + "/" + id);
  }
}
