package gongzhi.procedures.web.meetings;

import static gongzhi.parties.Permission.BODY_MEET;
import static gongzhi.parties.Permission.MEETING_CALL;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.meetings.Doorkeeper;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.VoiceAnswer;
import gongzhi.procedures.meetings.Voices;
import gongzhi.procedures.meetings.Voices.Answer;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** At the desk while a meeting goes on: its door, what is said, and what becomes of that. */
@Controller
@Needs({MEETING_CALL, BODY_MEET})
class MeetingTalksController {

  private final Doorkeeper doors;
  private final Voices voices;
  private final MeetingViews views;
  private final SignInSheets sheets;
  private final Pages pages;

  MeetingTalksController(
      Doorkeeper doors, Voices voices, MeetingViews views, SignInSheets sheets, Pages pages) {
    this.sheets = sheets;
    this.doors = doors;
    this.voices = voices;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/desk/meetings/{no}/sheet")
  View sheet(@PathVariable String no, Viewer viewer, TimeWords times) {
    HeldMeeting meeting = views.mine(viewer, no);
    return pages.show("procedures/meetings/sheet", sheets.of(meeting, times));
  }

  @PostMapping("/desk/meetings/{no}/door")
  View door(@PathVariable String no, Viewer viewer) {
    HeldMeeting meeting = views.mine(viewer, no);
    doors.open(viewer, meeting);
    return back(meeting);
  }

  @PostMapping("/desk/meetings/{no}/voices")
  View say(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer) {
    HeldMeeting meeting = views.mine(viewer, no);
    voices.say(viewer, meeting.no(), side, words);
    return back(meeting);
  }

  @PostMapping("/desk/meetings/{no}/voices/{line:[0-9]{1,18}}/answer")
  View answer(
      @PathVariable String no,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer) {
    HeldMeeting meeting = views.mine(viewer, no);
    voices.answer(viewer, meeting.no(), line, new Answer(read(answer), reason));
    return back(meeting);
  }

  private static VoiceAnswer read(String typed) {
    return Arrays.stream(VoiceAnswer.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-answer"));
  }

  private View back(HeldMeeting meeting) {
    return pages.redirectTo(MeetingViews.DESK + "/" + meeting.no());
  }
}
