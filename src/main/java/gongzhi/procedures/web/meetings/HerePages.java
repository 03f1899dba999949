package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.AppraisalStore;
import gongzhi.procedures.meetings.Appraisals;
import gongzhi.procedures.meetings.CheckIns;
import gongzhi.procedures.meetings.DoorStore;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.MeetingRoster;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page on which somebody says that they are at a meeting. */
@Component
class HerePages {

  private final Meetings meetings;
  private final MeetingRoster roster;
  private final DoorStore door;
  private final CheckIns checkIns;
  private final Rating rating;

  HerePages(
      Meetings meetings, MeetingRoster roster, DoorStore door, CheckIns checkIns, Rating rating) {
    this.meetings = meetings;
    this.roster = roster;
    this.door = door;
    this.checkIns = checkIns;
    this.rating = rating;
  }

  /** How people rate there. */
  @Component
  record Rating(Appraisals acts, AppraisalStore store) {}

  HeldMeeting get(String no) {
    return meetings.get(new MeetingNo(no));
  }

  HerePage of(Viewer viewer, HeldMeeting meeting, String code, TimeWords times) {
    List<Choice> sides =
        roster.sides(meeting, viewer.party()).stream()
            .map(side -> Choice.plain(side.key(), times.words().of(side.title()), false))
            .toList();
    List<Choice> asked =
        sides.size() == 1
            ? List.of(Choice.plain(sides.getFirst().value(), sides.getFirst().label(), true))
            : sides;
    return new HerePage(
        MeetingViews.OPEN + "/" + meeting.no(),
        meeting.call().topic(),
        times.momentOnPaper(meeting.call().startsAt()),
        door.isThere(meeting, viewer.party()),
        checkIns.isTime(meeting),
        rating.acts().isAsked(viewer, meeting) ? MeetingWords.levels(times.words()) : List.of(),
        rating.store().hasRated(meeting, viewer.party()),
        asked,
        code.matches("[0-9]{6}") ? code : "");
  }
}
