package gongzhi.procedures.web.meetings;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.MeetingStanding.Phase;
import gongzhi.procedures.meetings.MeetingStore;
import gongzhi.procedures.meetings.Meetings;
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
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of a meeting. */
@Component
class MeetingViews {

  static final String DESK = "/desk/meetings";
  static final String OPEN = "/meetings";

  private final Meetings meetings;
  private final MeetingStore store;
  private final MeetingBodyBook book;
  private final Areas areas;

  MeetingViews(Meetings meetings, MeetingStore store, MeetingBodyBook book, Areas areas) {
    this.meetings = meetings;
    this.store = store;
    this.book = book;
    this.areas = areas;
  }

  /** A meeting of the viewer's own ground; any other looks as if it were not there. */
  HeldMeeting mine(Viewer viewer, String no) {
    HeldMeeting meeting = meetings.get(new MeetingNo(no));
    if (!viewer.may(Permission.PUBLISH, meeting.areaPath())) {
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
    Area area = areas.get(meeting.area());
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
        record == null ? List.of() : there(body, record.there(), times.words()),
        record == null ? "" : verdict(record.quorate(), body, times.words()),
        record == null ? List.of() : record.minutes().lines().toList(),
        record == null
            ? List.of()
            : record.resolutions().stream()
                .map(one -> line(one, desk ? address : "", times))
                .toList(),
        desk && may.record() ? before(meeting.body(), area, times) : List.of(),
        body.sides().stream()
            .map(side -> new Side(side.key(), times.words().of(side.title())))
            .toList(),
        new Papers(
            "/notices/" + meeting.notice(),
            meeting.disclosure() == null ? "" : "/notices/" + meeting.disclosure()),
        may,
        typed);
  }

  /** What earlier meetings of this body left to be done; of all bodies for none. */
  List<Line> before(String body, Area area, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    return store.open(body, area).stream()
        .map(
            one -> {
              LocalDate due = one.dueOn().toLocalDate();
              return new Line(
                  one.words(),
                  List.of(one.no(), one.owner()),
                  due(due.isBefore(today), due, times),
                  DESK + "/" + one.no() + "/resolutions/" + one.id() + "/done");
            })
        .toList();
  }

  private static Line line(Resolution one, String address, TimeWords times) {
    Words words = times.words();
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    List<String> facts = new ArrayList<>();
    facts.add(words.of("meetings.votes", one.yes(), one.no()));
    if (!one.owner().isEmpty()) {
      facts.add(one.owner());
    }
    if (!one.passed()) {
      return new Line(
          one.words(), facts, new StatusMark("", "info-circle", words.of("meetings.failed")), "");
    }
    StatusMark state =
        one.isOpen() && one.dueOn() != null
            ? due(one.isLate(today), one.dueOn(), times)
            : new StatusMark(
                "done",
                "circle-check",
                words.of(one.doneAt() == null ? "meetings.passed" : "meetings.done"));
    boolean acts = !address.isEmpty() && one.isOpen();
    return new Line(
        one.words(), facts, state, acts ? address + "/resolutions/" + one.id() + "/done" : "");
  }

  private static StatusMark due(boolean late, LocalDate due, TimeWords times) {
    return new StatusMark(
        late ? "late" : "doing",
        late ? "alert-triangle" : "clock",
        times.words().of(late ? "meetings.was-due" : "meetings.due", times.date(due)));
  }

  private List<SummaryRow> rows(HeldMeeting meeting, MeetingBody body, Area area, TimeWords times) {
    Words words = times.words();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("meetings.body", words.of(body.title()), words));
    rows.add(row("meetings.area", area.name(), words));
    rows.add(row("meetings.when", times.momentOnPaper(meeting.call().startsAt()), words));
    rows.add(row("meetings.venue", meeting.call().venue(), words));
    rows.add(row("meetings.rule", rule(body, words), words));
    if (meeting.cancelledAt() != null) {
      rows.add(row("meetings.cancelled-why", meeting.cancelReason(), words));
    }
    return rows;
  }

  static String rule(MeetingBody body, Words words) {
    String key =
        body.count() == MeetingBody.Count.HEADS ? "meetings.quorum" : "meetings.quorum-sides";
    String law = words.of(body.law());
    return words.of(key, body.quorum(), body.passing())
        + " · "
        + (body.verify() ? words.of("meetings.unverified", law) : law);
  }

  private static List<SummaryRow> there(
      MeetingBody body, Map<String, MeetingBody.Attendance> there, Words words) {
    return body.sides().stream()
        .map(
            side -> {
              var of = there.getOrDefault(side.key(), new MeetingBody.Attendance(0, 0));
              return SummaryRow.text(
                  words.of(side.title()), words.of("meetings.heads", of.due(), of.present()), "");
            })
        .toList();
  }

  private static String verdict(boolean quorate, MeetingBody body, Words words) {
    return words.of(quorate ? "meetings.quorate" : "meetings.inquorate", words.of(body.law()));
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
