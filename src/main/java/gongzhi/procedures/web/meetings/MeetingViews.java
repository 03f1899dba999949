package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.Appraisals;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBody.Purpose;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.procedures.meetings.Outcome;
import gongzhi.procedures.meetings.PlanStore;
import gongzhi.procedures.web.meetings.MeetingView.Line;
import gongzhi.procedures.web.meetings.MeetingView.May;
import gongzhi.procedures.web.meetings.MeetingView.Papers;
import gongzhi.procedures.web.meetings.MeetingView.Side;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a meeting. */
@Component
class MeetingViews {

  static final String DESK = "/desk/meetings";
  static final String OPEN = "/meetings";

  private final Meetings meetings;
  private final PlanStore plans;
  private final MeetingLives lives;
  private final MeetingBodyBook book;
  private final MeetingGrounds grounds;

  MeetingViews(
      Meetings meetings,
      PlanStore plans,
      MeetingLives lives,
      MeetingBodyBook book,
      MeetingGrounds grounds) {
    this.meetings = meetings;
    this.plans = plans;
    this.lives = lives;
    this.book = book;
    this.grounds = grounds;
  }

  /** A meeting of the viewer's own ground and level; any other looks as if it were not there. */
  HeldMeeting mine(Viewer viewer, String no) {
    HeldMeeting meeting = meetings.get(new MeetingNo(no));
    if (!grounds.may(viewer, meeting.area(), meeting.body())) {
      throw Rejection.notFound("meetings.no-such-meeting");
    }
    return meeting;
  }

  MeetingView desk(Viewer viewer, String no, String typed, TimeWords times) {
    HeldMeeting meeting = mine(viewer, no);
    boolean begun = !times.now().isBefore(meeting.call().startsAt());
    HeldMeeting.Record record = meeting.record();
    boolean recorded = meeting.phase() == Phase.RECORDED;
    May may =
        new May(
            meeting.phase() == Phase.CALLED && begun,
            recorded && record != null && !viewer.is(record.by()),
            meeting.phase() == Phase.CALLED);
    return view(meeting, may, true, typed, times);
  }

  /** A line of a list of meetings. */
  MeetingBoard.Row row(HeldMeeting meeting, String base, TimeWords times) {
    return new MeetingBoard.Row(
        base + "/" + meeting.no(),
        meeting.call().topic(),
        List.of(
            bodyOf(meeting, times.words()),
            grounds.of(meeting).name(),
            times.momentOnPaper(meeting.call().startsAt())),
        state(meeting, times));
  }

  /** What the body is called that holds it. */
  String bodyOf(HeldMeeting meeting, Words words) {
    return words.of(book.of(meeting).title());
  }

  /** What a body of this ground is called. */
  String title(Area area, String key, Words words) {
    return words.of(book.get(area, key).title());
  }

  /** For everybody: what was recorded once it is signed. */
  MeetingView open(String no, TimeWords times) {
    return view(meetings.get(new MeetingNo(no)), May.NOTHING, false, "", times);
  }

  StatusMark state(HeldMeeting meeting, TimeWords times) {
    Words words = times.words();
    return switch (meeting.phase()) {
      case CALLED -> new StatusMark("doing", "clock", words.of("meetings.phase.called"));
      case RECORDED -> new StatusMark("you", "circle-dashed", words.of("meetings.phase.recorded"));
      case PUBLISHED ->
          new StatusMark("done", "circle-check", words.of("meetings.phase.published"));
      case CANCELLED -> new StatusMark("", "info-circle", words.of("meetings.phase.cancelled"));
    };
  }

  private MeetingView view(
      HeldMeeting meeting, May may, boolean desk, String typed, TimeWords times) {
    Area area = grounds.of(meeting);
    MeetingBody body = book.get(area, meeting.body());
    boolean shown = meeting.record() != null && (desk || meeting.disclosure() != null);
    HeldMeeting.Record record = shown ? meeting.record() : null;
    String address = DESK + "/" + meeting.no();
    return new MeetingView(
        address,
        OPEN + "/" + meeting.no(),
        meeting.call().topic(),
        state(meeting, times),
        rows(meeting, body, area, times),
        meeting.call().agenda().lines().toList(),
        record == null ? List.of() : there(meeting, body, record, times.words()),
        record == null ? "" : MeetingWords.verdict(record.quorate(), body, times.words()),
        record == null ? List.of() : record.minutes().lines().toList(),
        record == null
            ? List.of()
            : record.resolutions().stream()
                .map(one -> MeetingWords.line(one, desk ? address : "", times))
                .toList(),
        desk && may.record() ? before(body, area, times) : List.of(),
        may.record() ? lives.counting(meeting, body, times.words()) : MeetingView.Counting.NONE,
        may.record() ? guests(area, body, times.words()) : List.of(),
        may.record() && Appraisals.rates(body) ? MeetingWords.levels(times.words()) : List.of(),
        may.record() && body.purpose() == Purpose.COORDINATION,
        new Papers(
            "/notices/" + meeting.notice(),
            meeting.disclosure() == null ? "" : "/notices/" + meeting.disclosure()),
        lives.of(new MeetingLives.Seen(meeting, body, desk, shown), times),
        desk ? lives.heads().sheet(meeting, body, may, times.words()) : MeetingView.Sheet.NONE,
        may,
        typed);
  }

  private List<Side> guests(Area area, MeetingBody body, Words words) {
    return body.guests().stream().map(key -> new Side(key, title(area, key, words), "")).toList();
  }

  private List<SummaryRow> there(
      HeldMeeting meeting, MeetingBody body, HeldMeeting.Record record, Words words) {
    Area area = grounds.of(meeting);
    List<SummaryRow> rows = new ArrayList<>(MeetingWords.there(body, record.there(), words));
    rows.addAll(lives.heads().rows(meeting, words));
    Outcome outcome = record.outcome();
    if (outcome != null) {
      rows.add(MeetingWords.outcome(outcome, words));
    }
    if (!record.ratings().isEmpty()) {
      rows.add(MeetingWords.rated(record.ratings(), words));
    }
    record
        .satIn()
        .forEach(
            (key, heads) ->
                rows.add(
                    SummaryRow.text(
                        words.of("meetings.sits-in", title(area, key, words)),
                        words.of("meetings.sat", heads),
                        "")));
    return rows;
  }

  /** What earlier meetings of all bodies of this ground left to be done. */
  List<Line> before(Viewer viewer, Area ground, TimeWords times) {
    return plans.open("", ground).stream()
        .map(one -> line(one, grounds.may(viewer, new AreaId(one.areaId()), one.body()), times))
        .toList();
  }

  private List<Line> before(MeetingBody body, Area area, TimeWords times) {
    return plans.open(body.key(), area).stream().map(one -> line(one, true, times)).toList();
  }

  private static Line line(PlanStore.Open one, boolean mine, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    LocalDate due = one.dueOn().toLocalDate();
    return new Line(
        one.words(),
        List.of(one.no(), one.owner()),
        MeetingWords.due(due.isBefore(today), due, times),
        mine ? DESK + "/" + one.no() + "/resolutions/" + one.id() + "/done" : "");
  }

  private List<SummaryRow> rows(HeldMeeting meeting, MeetingBody body, Area area, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(MeetingWords.row("meetings.body", words.of(body.title()), words));
    rows.add(MeetingWords.row("meetings.area", area.name(), words));
    rows.add(
        MeetingWords.row("meetings.when", times.momentOnPaper(meeting.call().startsAt()), words));
    rows.addAll(lives.rhythm(meeting, times));
    rows.add(MeetingWords.row("meetings.venue", meeting.call().venue(), words));
    rows.add(MeetingWords.row("meetings.rule", MeetingWords.rule(body, words), words));
    if (meeting.cancelledAt() != null) {
      rows.add(MeetingWords.row("meetings.cancelled-why", meeting.cancelReason(), words));
    }
    return rows;
  }
}
