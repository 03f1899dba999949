package gongzhi.procedures.meetings;

import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds what is recorded of a meeting against its list of members and those who checked in. */
@Component
class MeetingDoor {

  private final MeetingRoster roster;
  private final DoorStore door;
  private final MeetingVoiceStore voices;
  private final MeetingBodyBook book;
  private final Appraisals appraisals;

  MeetingDoor(
      MeetingRoster roster,
      DoorStore door,
      MeetingVoiceStore voices,
      MeetingBodyBook book,
      Appraisals appraisals) {
    this.roster = roster;
    this.door = door;
    this.voices = voices;
    this.book = book;
    this.appraisals = appraisals;
  }

  /** The body that meets. */
  MeetingBody body(HeldMeeting meeting) {
    return book.of(meeting);
  }

  /** Who was there of each side. */
  Map<String, Attendance> there(HeldMeeting meeting, MeetingBody body, NewRecord typed) {
    return roster.there(meeting, body, typed);
  }

  /**
   * Whether it could decide.
   *
   * @throws Rejection (409) for resolutions where it could not
   */
  boolean quorate(
      HeldMeeting meeting,
      MeetingBody body,
      Map<String, Attendance> there,
      List<NewRecord.Put> resolutions) {
    boolean quorate = roster.isQuorate(meeting, body, there);
    if (!quorate && !resolutions.isEmpty()) {
      throw roster.isWithoutList(meeting, body)
          ? Rejection.of("meetings.no-list", body.title(), body.law())
          : Rejection.of("meetings.no-quorum", body.law());
    }
    return quorate;
  }

  /** Shuts the door: who came and who rated is forgotten, their number stands in the record. */
  void shut(HeldMeeting meeting, Map<String, Attendance> there, NewRecord typed) {
    appraisals.keep(meeting, there, typed.slips());
    roster.heads().keep(meeting, body(meeting), typed);
    door.forget(meeting);
  }

  /** Refuses (409) a second person who did not count the same on the signed list. */
  void requireSame(
      HeldMeeting meeting, Map<String, Attendance> there, Map<String, Integer> counted) {
    Map<String, Integer> present = new HashMap<>();
    there.forEach((side, of) -> present.put(side, of.present()));
    roster.heads().requireSame(meeting, present, counted);
  }

  /** Refuses (409) to sign while something that was said has no answer, where each gets one. */
  void requireAnswers(HeldMeeting meeting, MeetingBody body) {
    long open = voices.of(meeting).stream().filter(Voice::isOpen).count();
    if (body.answers() && open > 0) {
      throw Rejection.of("meetings.voices-open", open, body.law());
    }
  }
}
