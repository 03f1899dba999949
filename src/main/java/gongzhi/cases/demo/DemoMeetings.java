package gongzhi.cases.demo;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.handover.Agenda;
import gongzhi.cases.handover.Agenda.Demand;
import gongzhi.cases.handover.Handover;
import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.HandoverMeetings;
import gongzhi.cases.handover.MeetingPlan;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One handover meeting that was held, with some signatures, and one that is still prepared. */
@Component
class DemoMeetings {

  private static final String PREPARES = "subdistrict_secretary";
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final int FRIDAY = 5;
  private static final Duration BEFORE = Duration.ofHours(20);

  private final Intake intake;
  private final HandoverMeetings meetings;
  private final Agenda agenda;
  private final Handover handover;
  private final DemoSignatures signatures;
  private final Moments moments;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  DemoMeetings(
      Intake intake,
      HandoverMeetings meetings,
      Agenda agenda,
      Handover handover,
      DemoSignatures signatures,
      Moments moments,
      Posts posts,
      Areas areas,
      InstantSource clock) {
    this.intake = intake;
    this.meetings = meetings;
    this.agenda = agenda;
    this.handover = handover;
    this.signatures = signatures;
    this.moments = moments;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** What is reported, and where. */
  record Reported(KeyMatter matter, Area where, CaseNo no) {}

  /** For the subdistrict in which the first of these buildings lies. */
  void tell(List<Area> buildings) {
    Area subdistrict = areas.ancestor(buildings.getFirst(), Level.SUBDISTRICT).orElseThrow();
    List<Area> there = buildings.stream().filter(subdistrict::contains).toList();
    List<Reported> all = report(KeyMatter.all(), there);
    Instant held = morning(-2);
    HandoverMeeting first =
        plan(new MeetingPlan(subdistrict, "第四季度重点事项集中交办会", "街道三楼会议室", held), held.minus(BEFORE));
    List<Reported> now = all.stream().filter(one -> one.matter().held()).toList();
    put(first, now, held.minus(BEFORE));
    moments.at(held, secretary(subdistrict), who -> held(who, first));
    signatures.sign(first, now.subList(0, now.size() / 2), held.plus(Duration.ofHours(2)));
    HandoverMeeting next =
        plan(new MeetingPlan(subdistrict, "年前突出问题集中交办会", "街道三楼会议室", morning(3)), clock.instant());
    put(next, all.stream().filter(one -> !one.matter().held()).toList(), clock.instant());
  }

  private HandoverMeeting plan(MeetingPlan plan, Instant at) {
    return moments.at(at, secretary(plan.area()), who -> meetings.prepare(who, plan));
  }

  private void put(HandoverMeeting meeting, List<Reported> list, Instant at) {
    Viewer secretary = secretary(areas.get(meeting.area()));
    for (Reported one : list) {
      Demand demand = new Demand(null, null, one.matter().demand());
      moments.at(at, secretary, who -> put(who, meeting, one.no(), demand));
    }
  }

  private boolean put(Viewer who, HandoverMeeting meeting, CaseNo no, Demand demand) {
    agenda.put(who, meeting.id(), List.of(no), demand);
    return true;
  }

  private boolean held(Viewer who, HandoverMeeting meeting) {
    handover.hold(who, meeting.id(), "材料齐了，提前召开");
    return true;
  }

  private List<Reported> report(List<KeyMatter> matters, List<Area> buildings) {
    List<Reported> all = new ArrayList<>();
    for (KeyMatter matter : matters) {
      Area where = buildings.get(all.size() % buildings.size());
      all.add(new Reported(matter, where, StoryClock.at(morning(-6), () -> report(matter, where))));
    }
    return all;
  }

  private CaseNo report(KeyMatter matter, Area where) {
    Report said =
        new Report(
            Channel.WEB,
            matter.words(),
            List.of(),
            where.label(),
            where.id(),
            "",
            null,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    return intake.receive(said, new Submitter(null, null, "demo", key, "00".repeat(32))).no();
  }

  private Viewer secretary(Area subdistrict) {
    Instant now = clock.instant();
    return posts
        .holder(PREPARES, subdistrict.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
        .orElseThrow(() -> new IllegalStateException("Nobody leads " + subdistrict.name()));
  }

  /** Offices are closed at weekends; nobody meets then. */
  private Instant morning(int inDays) {
    LocalDate day = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate().plusDays(inDays);
    while (day.getDayOfWeek().getValue() > FRIDAY) {
      day = day.plusDays(inDays < 0 ? -1 : 1);
    }
    return day.atTime(MORNING).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
