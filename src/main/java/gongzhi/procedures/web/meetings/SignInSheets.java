package gongzhi.procedures.web.meetings;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingRoster;
import gongzhi.site.TimeWords;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the sheet for signing in by hand. */
@Component
class SignInSheets {

  private static final int BLANK = 8;

  private final MeetingRoster roster;
  private final MeetingBodyBook book;

  SignInSheets(MeetingRoster roster, MeetingBodyBook book) {
    this.roster = roster;
    this.book = book;
  }

  SignInSheet of(HeldMeeting meeting, TimeWords times) {
    MeetingBody body = book.of(meeting);
    List<BodyMember> members = roster.members(meeting);
    return new SignInSheet(
        MeetingViews.DESK + "/" + meeting.no(),
        meeting.call().topic(),
        times.words().of(body.title()),
        times.momentOnPaper(meeting.call().startsAt()),
        meeting.call().venue(),
        body.sides().stream()
            .map(side -> new SignInSheet.Side(times.words().of(side.title()), lines(side, members)))
            .toList());
  }

  private static List<String> lines(MeetingBody.Side side, List<BodyMember> members) {
    List<String> names =
        members.stream()
            .filter(one -> one.side().equals(side.key()))
            .map(BodyMember::name)
            .toList();
    return names.isEmpty() ? Collections.nCopies(BLANK, "") : names;
  }
}
