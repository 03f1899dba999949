package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBody.Attendance;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.NewRecord;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Made-up records of meetings, counted from lists where the body has one. */
@Component
class DemoRecords {

  private static final int AWAY = 3;
  private static final String JOINT = "joint-meeting";

  private final MeetingBodyBook bodies;
  private final DemoRosters rosters;
  private final DemoSheets sheets;
  private final Areas areas;

  DemoRecords(MeetingBodyBook bodies, DemoRosters rosters, DemoSheets sheets, Areas areas) {
    this.bodies = bodies;
    this.rosters = rosters;
    this.sheets = sheets;
    this.areas = areas;
  }

  /** The body whose meeting such a step rests on. */
  static String bodyOf(StepRule step) {
    return step.meetings().contains(JOINT) ? JOINT : step.meetings().iterator().next();
  }

  /** Nearly all came, and nearly all agreed. */
  NewRecord of(Viewer by, Instant at, Decision about, StepRule step) {
    Area area = areas.get(about.area());
    MeetingBody body = bodies.get(area, bodyOf(step));
    List<BodyMember> listed = rosters.of(by, area, body, at);
    Map<String, Attendance> there = there(body);
    int voices = listed.isEmpty() ? body.voices(there) : listed.size() - AWAY;
    int against = voices > AWAY * AWAY ? 2 : 0;
    List<NewRecord.Put> resolved =
        step.kind() == StepKind.HEAR
            ? List.of()
            : List.of(
                new NewRecord.Put(
                    "同意：" + about.title(),
                    voices - against,
                    against,
                    "",
                    null,
                    NewRecord.About.line(1)));
    return record(there, came(listed), "大家逐条说了意见，采纳的写进了方案。", resolved);
  }

  /** The same with the picture of a signed list, where its body is counted on one. */
  NewRecord signed(NewRecord record, MeetingBody body, MeetingNo no) {
    return body.decidesWithoutList() ? record.onSheet(sheets.of(no)) : record;
  }

  /** The body with this key there. */
  MeetingBody body(Area area, String key) {
    return bodies.get(area, key);
  }

  /** The same heads as a second person counts them. */
  static Map<String, Integer> counted(NewRecord record) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    record.attendance().forEach((side, of) -> heads.put(side, of.present()));
    return heads;
  }

  /** A meeting of a subdistrict or a district that gives out a task. */
  NewRecord level(Area ground, String key, Instant at) {
    MeetingBody body = bodies.get(ground, key);
    Map<String, Attendance> there = new LinkedHashMap<>();
    body.sides().forEach(side -> there.put(side.key(), new Attendance(6, 5)));
    NewRecord.Put task =
        new NewRecord.Put(
            "背街小巷不亮的灯两个月内修好",
            body.voices(there),
            0,
            "城市管理局",
            at.atZone(WorkingCalendar.ZONE).toLocalDate().plusDays(60),
            NewRecord.About.line(1));
    return record(there, Set.of(), "各单位报了情况，定了谁来办、几号办完。", List.of(task));
  }

  private static NewRecord record(
      Map<String, Attendance> there, Set<Long> came, String minutes, List<NewRecord.Put> put) {
    return new NewRecord(there, came, minutes, put, Map.of(), Map.of(), null);
  }

  private static Map<String, Attendance> there(MeetingBody body) {
    Map<String, Attendance> there = new LinkedHashMap<>();
    Attendance each =
        body.count() == MeetingBody.Count.HEADS ? new Attendance(48, 45) : new Attendance(8, 7);
    body.sides().forEach(side -> there.put(side.key(), each));
    return there;
  }

  private static Set<Long> came(List<BodyMember> listed) {
    return listed.stream()
        .limit(Math.max(0, listed.size() - AWAY))
        .map(BodyMember::id)
        .collect(Collectors.toSet());
  }
}
