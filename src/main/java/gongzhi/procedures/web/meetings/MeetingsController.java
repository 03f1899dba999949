package gongzhi.procedures.web.meetings;

import static gongzhi.parties.Permission.BODY_MEET;
import static gongzhi.parties.Permission.MEETING_CALL;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Meetings: called, recorded, signed and published at the desk. */
@Controller
@Needs({MEETING_CALL, BODY_MEET})
class MeetingsController {

  private static final String FORM = "procedures/meetings/form";
  private static final String PAGE = "procedures/meetings/one";

  private final Meetings meetings;
  private final MeetingViews views;
  private final MeetingCalls calls;
  private final SheetScans sheets;
  private final Pages pages;

  MeetingsController(
      Meetings meetings, MeetingViews views, MeetingCalls calls, SheetScans sheets, Pages pages) {
    this.meetings = meetings;
    this.views = views;
    this.calls = calls;
    this.sheets = sheets;
    this.pages = pages;
  }

  @GetMapping("/desk/meetings")
  View board(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute MeetingFinder.Ask ask,
      Viewer viewer,
      TimeWords times) {
    return pages.show("procedures/meetings/board", calls.board(viewer, in, ask, times));
  }

  @GetMapping("/desk/meetings/new")
  View form(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String venue,
      Viewer viewer,
      TimeWords times) {
    MeetingCallForm blank = MeetingCallForm.blank(in, body, day, venue);
    return pages.show(FORM, calls.form(viewer, blank, Problems.none(), times.words()));
  }

  @PostMapping("/desk/meetings")
  View call(@ModelAttribute MeetingCallForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                calls.form(viewer, form, MeetingCalls.problems(refused), times.words()),
                MeetingCalls.fieldOf(refused.code())));
    return pages.redirectTo(
        MeetingViews.DESK + "/" + meetings.call(viewer, calls.wanted(viewer, form)));
  }

  @PostMapping("/desk/meetings/wish")
  View want(
      @RequestParam(defaultValue = "0") long area,
      @RequestParam(defaultValue = "") String body,
      Viewer viewer) {
    calls.want(viewer, area, body);
    return pages.redirectTo(MeetingViews.DESK);
  }

  @GetMapping("/desk/meetings/{no}")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, views.desk(viewer, no, "", times));
  }

  @PostMapping("/desk/meetings/{no}/record")
  View record(
      @PathVariable String no,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    MeetingRecordForm form = new MeetingRecordForm(typed);
    HeldMeeting meeting = mine(viewer, no, form.minutes(), "minutes", times);
    String sheet = sheets.keep(meeting, files == null ? List.of() : files);
    meetings.record(viewer, meeting.no(), form.record().onSheet(sheet));
    return back(meeting);
  }

  @PostMapping("/desk/meetings/{no}/sign")
  View sign(
      @PathVariable String no,
      @RequestParam MultiValueMap<String, String> typed,
      Viewer viewer,
      TimeWords times) {
    HeldMeeting meeting = mine(viewer, no, "", "", times);
    meetings.sign(viewer, meeting.no(), new MeetingRecordForm(typed).counted());
    return back(meeting);
  }

  @PostMapping("/desk/meetings/{no}/cancel")
  View cancel(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      TimeWords times) {
    HeldMeeting meeting = mine(viewer, no, reason, "reason", times);
    meetings.cancel(viewer, meeting.no(), reason);
    return back(meeting);
  }

  @PostMapping("/desk/meetings/{no}/resolutions/{line:[0-9]{1,18}}/done")
  View done(@PathVariable String no, @PathVariable long line, Viewer viewer, TimeWords times) {
    HeldMeeting meeting = mine(viewer, no, "", "", times);
    meetings.done(viewer, meeting.no(), line);
    return back(meeting);
  }

  private HeldMeeting mine(Viewer viewer, String no, String typed, String field, TimeWords times) {
    HeldMeeting meeting = views.mine(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                views.desk(viewer, no, typed, times),
                refused.code().startsWith("meetings.say-minutes")
                        || refused.code().equals("meetings.say-why")
                    ? field
                    : refused.code().equals("meetings.sheet-missing") ? "photos" : ""));
    return meeting;
  }

  private View back(HeldMeeting meeting) {
    return pages.redirectTo(MeetingViews.DESK + "/" + meeting.no());
  }
}
