package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.procedures.meetings.NewRecord;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds the meetings and posts the notices that made-up matters rest on. */
@Component
class DemoHeld {

  private static final Duration BEFORE = Duration.ofDays(19);
  private static final Duration MET = Duration.ofDays(5);
  private static final LocalTime EVENING = LocalTime.of(19, 0);
  private static final int AGENDA_DAYS = 15;
  private static final String WHY = "居民要求早些商量（示例）";

  private final Meetings meetings;
  private final DemoRecords records;
  private final Notices notices;
  private final Areas areas;
  private final DemoTurns turns;

  DemoHeld(Meetings meetings, DemoRecords records, Notices notices, Areas areas, DemoTurns turns) {
    this.meetings = meetings;
    this.records = records;
    this.notices = notices;
    this.areas = areas;
    this.turns = turns;
  }

  /** Two people of the community, because who records does not sign. */
  record Two(Viewer first, Viewer second) {}

  /** Called, held, recorded by one and signed by the other before this moment. */
  String meeting(Instant at, Two people, Decision about, StepRule step) {
    String key = DemoRecords.bodyOf(step);
    Area area = areas.get(about.area());
    Instant starts = at.minus(MET).atZone(WorkingCalendar.ZONE).with(EVENING).toInstant();
    NewMeeting wanted =
        new NewMeeting(area, key, starts, "社区议事厅", about.title(), step.title().zh()).because(WHY);
    MeetingNo no =
        turns.at(at.minus(BEFORE), people.first(), () -> meetings.call(people.first(), wanted));
    NewRecord record = records.of(people.first(), starts, about, step);
    turns.at(
        starts.plus(Duration.ofHours(2)),
        people.second(),
        () -> {
          meetings.record(people.second(), no, records.signed(record, records.body(area, key), no));
          return no;
        });
    Map<String, Integer> counted = DemoRecords.counted(record);
    turns.at(
        starts.plus(Duration.ofHours(14)),
        people.first(),
        () -> meetings.sign(people.first(), no, counted));
    return no.value();
  }

  /** A meeting of a subdistrict or a district, held and signed, with a task that is still open. */
  String level(Instant at, Two people, Area ground, String key) {
    Instant starts = at.minus(MET).atZone(WorkingCalendar.ZONE).with(EVENING).toInstant();
    String topic = "年度重点任务部署（示例）";
    NewMeeting wanted =
        new NewMeeting(ground, key, starts, "二楼会议室", topic, "背街小巷照明\n老旧小区充电").because(WHY);
    MeetingNo no =
        turns.at(at.minus(BEFORE), people.first(), () -> meetings.call(people.first(), wanted));
    NewRecord record = records.level(ground, key, at);
    turns.at(
        starts.plus(Duration.ofHours(2)),
        people.second(),
        () -> {
          meetings.record(people.second(), no, record);
          return no;
        });
    turns.at(
        starts.plus(Duration.ofHours(14)), people.first(), () -> meetings.sign(people.first(), no));
    return no.value();
  }

  /** An appraisal that was called, held, recorded by one and signed by the other before then. */
  String appraisal(Instant at, Two people, Decision about) {
    Area area = areas.get(about.area());
    Instant starts = at.minus(MET).atZone(WorkingCalendar.ZONE).with(EVENING).toInstant();
    NewMeeting wanted =
        new NewMeeting(area, "appraisal", starts, "社区议事厅", about.title(), about.title() + "办得怎么样");
    MeetingNo no =
        turns.at(at.minus(BEFORE), people.first(), () -> meetings.call(people.first(), wanted));
    NewRecord record =
        new NewRecord(
            Map.of("representatives", new Attendance(96, 90), "appraised", new Attendance(3, 3)),
            Set.of(),
            "办的单位先说了办了什么，代表当场提问，然后发票评议。",
            List.of(),
            Map.of("supervision-committee", 2),
            Map.of(RatingLevel.SATISFIED, 60, RatingLevel.MOSTLY, 19, RatingLevel.UNSATISFIED, 7),
            null);
    turns.at(
        starts.plus(Duration.ofHours(2)),
        people.second(),
        () -> {
          meetings.record(people.second(), no, record);
          return no;
        });
    turns.at(
        starts.plus(Duration.ofHours(14)), people.first(), () -> meetings.sign(people.first(), no));
    return no.value();
  }

  /** Posted long enough before this moment to be over by then. */
  String notice(Instant at, Viewer by, Decision about, StepRule step) {
    Term least = step.least();
    int days = least == null ? 0 : least.days();
    String term = term(step, days);
    String text = about.title() + "：" + step.title().zh() + "。" + about.summary();
    NewNotice wanted =
        new NewNotice(
            areas.get(about.area()),
            term,
            term.equals("minutes") ? Math.max(7, days) : 0,
            step.title().zh() + "：" + about.title(),
            text,
            null,
            about.no().subject());
    return turns.at(at.minus(BEFORE), by, () -> notices.publish(by, wanted)).value();
  }

  private static String term(StepRule step, int days) {
    if (days >= AGENDA_DAYS) {
      return "owners-agenda";
    }
    return step.kind() == StepKind.NOTICE ? "project-list" : "minutes";
  }
}
