package gongzhi.cases.web.handover;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_HAND_OVER;

import gongzhi.cases.handover.Agenda;
import gongzhi.cases.handover.HandoverLine;
import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.HandoverMeetings;
import gongzhi.cases.handover.Signing;
import gongzhi.cases.web.handover.ChoosePages.Search;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The list of a meeting: what is put on it, changed and taken off, and who signs for what. */
@Controller
@Needs({CASE_HAND_OVER, CASE_HANDLE})
class AgendaController {

  private static final String ONE = "/desk/handovers/{id:[0-9]{1,18}}";
  private static final String LINE = ONE + "/lines/{line:[0-9]{1,18}}";

  private final HandoverMeetings meetings;
  private final Agenda agenda;
  private final Signing signing;
  private final ChoosePages choices;
  private final Pages pages;

  AgendaController(
      HandoverMeetings meetings, Agenda agenda, Signing signing, ChoosePages choices, Pages pages) {
    this.meetings = meetings;
    this.agenda = agenda;
    this.signing = signing;
    this.choices = choices;
    this.pages = pages;
  }

  /** Open cases of the area, to be ticked. */
  @GetMapping(ONE + "/choose")
  @Needs(CASE_HAND_OVER)
  View choose(
      @PathVariable long id, @ModelAttribute Search search, Viewer viewer, TimeWords times) {
    HandoverMeeting meeting = managed(viewer, id);
    return pages.show(
        "cases/handover/choose", choices.page(meeting, search, DemandForm.BLANK, times));
  }

  @PostMapping(ONE + "/lines")
  @Needs(CASE_HAND_OVER)
  View put(@PathVariable long id, @ModelAttribute DemandForm form, Viewer viewer, TimeWords times) {
    HandoverMeeting meeting = managed(viewer, id);
    pages.keepForm("cases/handover/choose", () -> choices.page(meeting, Search.ALL, form, times));
    agenda.put(viewer, id, form.wanted(), form.demanded());
    return pages.redirectTo(MeetingPages.address(meeting));
  }

  @GetMapping(LINE)
  @Needs(CASE_HAND_OVER)
  View line(@PathVariable long id, @PathVariable long line, Viewer viewer, TimeWords times) {
    HandoverMeeting meeting = managed(viewer, id);
    return pages.show("cases/handover/line", choices.line(meeting, lineOf(id, line), null, times));
  }

  @PostMapping(LINE)
  @Needs(CASE_HAND_OVER)
  View change(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute DemandForm form,
      Viewer viewer,
      TimeWords times) {
    HandoverMeeting meeting = managed(viewer, id);
    HandoverLine before = lineOf(id, line);
    pages.keepForm("cases/handover/line", () -> choices.line(meeting, before, form, times));
    agenda.change(viewer, line, form.demanded());
    return pages.redirectTo(MeetingPages.address(meeting));
  }

  @PostMapping(LINE + "/off")
  @Needs(CASE_HAND_OVER)
  View takeOff(@PathVariable long id, @PathVariable long line, Viewer viewer) {
    HandoverMeeting meeting = managed(viewer, id);
    agenda.takeOff(viewer, lineOf(id, line).id());
    return pages.redirectTo(MeetingPages.address(meeting));
  }

  @PostMapping(LINE + "/sign")
  @Needs(CASE_HANDLE)
  View sign(@PathVariable long id, @PathVariable long line, Viewer viewer) {
    HandoverMeeting meeting = meetings.find(id);
    signing.sign(viewer, lineOf(id, line).id());
    return pages.redirectTo(MeetingPages.address(meeting));
  }

  private HandoverMeeting managed(Viewer viewer, long id) {
    HandoverMeeting meeting = meetings.find(id);
    viewer.require(CASE_HAND_OVER, meeting.areaPath());
    return meeting;
  }

  private HandoverLine lineOf(long meeting, long id) {
    HandoverLine line = agenda.line(id);
    if (line.meetingId() != meeting) {
      throw Rejection.notFound("handover.no-such-line");
    }
    return line;
  }
}
