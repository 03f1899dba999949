package gongzhi.procedures.meetings;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.BodyTerm;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Holds what is typed about a meeting against the list of members and those who checked in. */
@Component
public class MeetingDoor {

  private final BodyStore bodies;
  private final DoorStore door;
  private final MeetingVoiceStore voices;
  private final MeetingBodyBook book;
  private final Appraisals appraisals;

  MeetingDoor(
      BodyStore bodies,
      DoorStore door,
      MeetingVoiceStore voices,
      MeetingBodyBook book,
      Appraisals appraisals) {
    this.bodies = bodies;
    this.door = door;
    this.voices = voices;
    this.book = book;
    this.appraisals = appraisals;
  }

  /** The body that meets. */
  MeetingBody body(HeldMeeting meeting) {
    return book.of(meeting);
  }

  /** Who sits in the body on the day of the meeting; nobody where no list is kept. */
  public List<BodyMember> members(HeldMeeting meeting) {
    LocalDate day = meeting.call().startsAt().atZone(WorkingCalendar.ZONE).toLocalDate();
    return bodies
        .term(book.ground(meeting), meeting.body())
        .map((BodyTerm term) -> term.sitting(day))
        .orElse(List.of());
  }

  /** How many of each side belong to it, by that list; empty where no list is kept. */
  public Map<String, Integer> due(HeldMeeting meeting) {
    Map<String, Integer> due = new TreeMap<>();
    members(meeting).forEach(one -> due.merge(one.side(), 1, Integer::sum));
    return due;
  }

  /** Refuses (422) other numbers than those of the list, and fewer than checked in. */
  void require(HeldMeeting meeting, Map<String, Attendance> there) {
    due(meeting)
        .forEach(
            (side, listed) -> {
              if (there.getOrDefault(side, Attendance.NOBODY).due() != listed) {
                throw Rejection.invalid("meetings.due-by-list", listed);
              }
            });
    door.came(meeting)
        .forEach(
            (side, came) -> {
              if (there.getOrDefault(side, Attendance.NOBODY).present() < came) {
                throw Rejection.invalid("meetings.more-came", came);
              }
            });
  }

  /** Shuts the door: who came and who rated is forgotten, their number stands in the record. */
  void shut(HeldMeeting meeting, Map<String, Attendance> there, Map<RatingLevel, Integer> slips) {
    appraisals.keep(meeting, there, slips);
    door.forget(meeting);
  }

  /** Refuses (409) to sign while something that was said has no answer, where each gets one. */
  void requireAnswers(HeldMeeting meeting, MeetingBody body) {
    long open = voices.of(meeting).stream().filter(Voice::isOpen).count();
    if (body.answers() && open > 0) {
      throw Rejection.of("meetings.voices-open", open, body.law());
    }
  }
}
