package gongzhi.procedures.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting.Record;
import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is posted about a meeting. Posted papers are Chinese, as those on the board are. */
@Component
class MeetingPapers {

  private static final String CALLED = "general";
  private static final String MINUTES = "minutes";

  private final Notices notices;
  private final Words words;

  MeetingPapers(Notices notices, Phrasebook phrasebook) {
    this.notices = notices;
    this.words = phrasebook.in(Language.CHINESE);
  }

  NoticeNo called(Viewer by, MeetingBody body, NewMeeting wanted, Instant starts) {
    String text =
        words.of(
            "meetings.paper.called",
            body.title().zh(),
            moment(starts),
            wanted.venue(),
            wanted.agenda());
    return post(by, wanted.area(), CALLED, words.of("meetings.paper.call", wanted.topic()), text);
  }

  void cancelled(Viewer by, Area area, HeldMeeting meeting, String reason) {
    String title = words.of("meetings.paper.cancel", meeting.call().topic());
    post(by, area, CALLED, title, words.of("meetings.paper.cancelled", reason, meeting.notice()));
  }

  NoticeNo minutes(Viewer by, Area area, MeetingBody body, HeldMeeting meeting, Record record) {
    String title = words.of("meetings.paper.minutes", meeting.call().topic());
    return post(by, area, MINUTES, title, String.join("\n", lines(body, meeting, record)));
  }

  private NoticeNo post(Viewer by, Area area, String term, String title, String text) {
    return notices.publish(by, NewNotice.of(area, term, title, text));
  }

  private List<String> lines(MeetingBody body, HeldMeeting meeting, Record record) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.of(
            "meetings.paper.head",
            body.title().zh(),
            moment(meeting.call().startsAt()),
            meeting.call().venue()));
    for (MeetingBody.Side side : body.sides()) {
      Attendance of = record.there().getOrDefault(side.key(), Attendance.NOBODY);
      lines.add(words.of("meetings.paper.side", side.title().zh(), of.due(), of.present()));
    }
    lines.add(
        record.quorate()
            ? words.of("meetings.paper.quorate", body.law().zh())
            : words.of("meetings.paper.inquorate"));
    lines.add(record.minutes());
    record.resolutions().forEach(one -> lines.add(resolved(one)));
    lines.add(words.of("meetings.paper.notice", meeting.notice()));
    return lines;
  }

  private String resolved(Resolution one) {
    String vote =
        words.of(
            one.passed() ? "meetings.paper.passed" : "meetings.paper.failed",
            one.words(),
            one.yes(),
            one.no());
    return one.dueOn() == null
        ? vote
        : words.of("meetings.paper.owner", vote, one.owner(), one.dueOn());
  }

  private String moment(Instant at) {
    return new TimeWords(words, at, WorkingCalendar.ZONE).momentOnPaper(at);
  }
}
