package gongzhi.procedures.meetings;

import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting.Record;
import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingMoved.Turn;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.Holiday;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is posted about a meeting. Posted papers are Chinese, as those on the board are. */
@Component
class MeetingPapers {

  private static final String CALLED = "general";
  private static final String MINUTES = "minutes";

  private final Notices notices;
  private final MeetingVoiceStore voices;
  private final MeetingBodyBook book;
  private final MeetingNews news;
  private final Words words;

  MeetingPapers(
      Notices notices,
      MeetingVoiceStore voices,
      MeetingBodyBook book,
      MeetingNews news,
      Phrasebook phrasebook) {
    this.notices = notices;
    this.voices = voices;
    this.book = book;
    this.news = news;
    this.words = phrasebook.in(Language.CHINESE);
  }

  NoticeNo called(Viewer by, MeetingBody body, NewMeeting wanted, MeetingPlan plan) {
    Instant starts = Objects.requireNonNull(wanted.startsAt());
    String when =
        plan.movedWhy().isEmpty()
            ? moment(starts)
            : words.of("meetings.paper.moved", moment(starts), plan.movedWhy());
    String invited = plan.invited().stream().map(this::invited).collect(Collectors.joining("、"));
    String text =
        words.of(
            "meetings.paper.called",
            body.title().zh(),
            when,
            wanted.venue(),
            invited,
            wanted.agenda());
    return post(by, wanted.area(), CALLED, words.of("meetings.paper.call", wanted.topic()), text);
  }

  /** Why a meeting is not on its usual day, for paper; empty where it is. */
  String movedWhy(Session session) {
    return session.isMoved()
        ? words.of(
            "meetings.paper.moved-why",
            session.usual(),
            session.passed().stream()
                .map(Holiday::name)
                .distinct()
                .collect(Collectors.joining("、")))
        : "";
  }

  /** Why a meeting is on another day than its body meets on, for paper. */
  String anotherDay(LocalDate usual, String reason) {
    return words.of("meetings.paper.another-day", usual, reason);
  }

  /** The line of a community that reports in turn. */
  String report(String community) {
    return words.of("meetings.paper.report", community);
  }

  /** What a case is called whose title nobody has read for everybody yet. */
  String unreadCase() {
    return words.of("meetings.paper.unread-case");
  }

  void cancelled(Viewer by, HeldMeeting meeting, String reason) {
    Area area = book.ground(meeting);
    String title = words.of("meetings.paper.cancel", meeting.call().topic());
    post(by, area, CALLED, title, words.of("meetings.paper.cancelled", reason, meeting.notice()));
    news.moved(meeting, Turn.CANCELLED, moment(meeting.call().startsAt()));
  }

  NoticeNo minutes(Viewer by, MeetingBody body, HeldMeeting meeting, Record record) {
    Area area = book.ground(meeting);
    String title = words.of("meetings.paper.minutes", meeting.call().topic());
    NoticeNo posted =
        post(by, area, MINUTES, title, String.join("\n", lines(body, meeting, record)));
    news.appraised(meeting, record);
    news.moved(meeting, Turn.PUBLISHED, moment(meeting.call().startsAt()));
    return posted;
  }

  private NoticeNo post(Viewer by, Area area, String term, String title, String text) {
    Permission right =
        by.may(Permission.MEETING_CALL, area.path())
            ? Permission.MEETING_CALL
            : Permission.BODY_MEET;
    return notices.publish(by, right, NewNotice.of(area, term, title, text));
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
    record.satIn().forEach((key, heads) -> lines.add(satIn(meeting, key, heads)));
    lines.add(
        record.quorate()
            ? words.of("meetings.paper.quorate", body.law().zh())
            : words.of("meetings.paper.inquorate"));
    lines.add(record.minutes());
    voices.of(meeting).forEach(one -> lines.add(answered(one)));
    Outcome outcome = record.outcome();
    if (outcome != null) {
      lines.add(
          outcome.agreed()
              ? words.of("meetings.paper.agreed")
              : words.of("meetings.paper.not-agreed", outcome.route()));
    }
    if (!record.ratings().isEmpty()) {
      lines.add(rated(record.ratings()));
    }
    record.resolutions().forEach(one -> lines.add(resolved(one)));
    lines.add(words.of("meetings.paper.notice", meeting.notice()));
    return lines;
  }

  private String rated(Map<RatingLevel, Integer> ratings) {
    return words.of(
        "meetings.paper.rated",
        RatingLevel.all(ratings),
        ratings.getOrDefault(RatingLevel.SATISFIED, 0),
        ratings.getOrDefault(RatingLevel.MOSTLY, 0),
        ratings.getOrDefault(RatingLevel.UNSATISFIED, 0));
  }

  private String satIn(HeldMeeting meeting, String body, int heads) {
    return words.of(
        "meetings.paper.sat-in", book.get(book.ground(meeting), body).title().zh(), heads);
  }

  private String invited(MeetingPlan.Invited one) {
    return one.votes() ? one.who() : words.of("meetings.paper.sits-in", one.who());
  }

  private String answered(Voice one) {
    return one.answer() == null
        ? words.of("meetings.paper.voice", one.words())
        : words.of("meetings.paper.voice-answered", one.words(), one.answer(), one.reason());
  }

  private String resolved(Resolution one) {
    String vote =
        words.of(
            one.passed() ? "meetings.paper.passed" : "meetings.paper.failed",
            one.words(),
            one.yes(),
            one.no());
    String whole =
        one.dueOn() == null
            ? vote
            : words.of("meetings.paper.owner", vote, one.owner(), one.dueOn());
    return one.beyondWhy().isEmpty()
        ? whole
        : words.of("meetings.paper.beyond", whole, one.beyondWhy());
  }

  String moment(Instant at) {
    return new TimeWords(words, at, WorkingCalendar.ZONE).momentOnPaper(at);
  }
}
