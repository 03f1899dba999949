package gongzhi.cases.demo;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.sessions.NewSession;
import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.sessions.SessionBook;
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
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One session that has ended with its result, one to be written up, one ahead. */
@Component
class DemoSessions {

  private static final String OFFICERS = "社区书记、综合行政执法队、物业项目经理";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final OpenSessions sessions;
  private final Intake intake;
  private final Residents residents;
  private final Moments moments;
  private final Ground ground;

  /** Who serves where, what sessions there are called, and when it is. */
  @Component("demoSessionGround")
  record Ground(SessionBook book, Areas areas, Posts posts, InstantSource clock) {}

  DemoSessions(
      OpenSessions sessions, Intake intake, Residents residents, Moments moments, Ground ground) {
    this.sessions = sessions;
    this.intake = intake;
    this.residents = residents;
    this.moments = moments;
    this.ground = ground;
  }

  /** In the community in which this building lies. */
  void tell(Area building) {
    Area community = ground.areas().ancestor(building, Level.COMMUNITY).orElseThrow();
    Instant now = ground.clock().instant();
    ground
        .posts()
        .holder("community_officer", community.id(), now)
        .map(found -> Viewer.staff(found.party(), ground.posts().seatsOf(found.party(), now), now))
        .filter(officer -> OpenSessions.holds(officer, community.path()))
        .ifPresent(officer -> tell(building, community, officer));
  }

  private void tell(Area building, Area community, Viewer officer) {
    Instant now = ground.clock().instant();
    long past = announce(community, officer, evening(now.minus(DAY.multipliedBy(6))), "小区停车和夜间照明");
    said(past, officer, building, "停车位划线看不清，晚上乱停堵门", "");
    said(past, officer, building, "车棚里想装几个充电口，省得飞线充电", "在车棚加装安全充电口（示例）");
    moments.at(
        evening(now.minus(DAY.multipliedBy(5))),
        officer,
        who -> {
          sessions.end(who, past, "谈了停车划线、照明和充电，划线一周内由物业补，充电口列入项目点子再议。（示例）");
          return true;
        });
    long held = announce(community, officer, evening(now.minus(DAY)), "垃圾投放点位置");
    said(held, officer, building, "投放点离窗户太近，夏天味道大", "");
    announce(community, officer, evening(now.plus(DAY.multipliedBy(5))), "老旧管线改造方案征求意见");
  }

  private Instant evening(Instant day) {
    return day.atZone(WorkingCalendar.ZONE).with(LocalTime.of(19, 0)).toInstant();
  }

  private long announce(Area community, Viewer officer, Instant starts, String subjects) {
    NewSession session =
        new NewSession(
            ground.book().of(community).kinds().getFirst().key(),
            starts,
            starts.plus(HOUR),
            "社区活动中心一楼（示例）",
            OFFICERS,
            subjects);
    Instant now = ground.clock().instant();
    Instant told = starts.minus(DAY.multipliedBy(4));
    return moments.at(
        told.isBefore(now) ? told : now,
        officer,
        who -> sessions.announce(who, community, session));
  }

  private void said(long session, Viewer officer, Area where, String words, String idea) {
    Report report =
        new Report(
                Channel.MEETING,
                words,
                List.of(),
                where.label(),
                where.id(),
                "",
                null,
                false,
                false,
                false)
            .as(idea.isEmpty() ? null : MatterKind.SUGGESTION);
    Instant at =
        moments.at(
            ground.clock().instant(),
            officer,
            who -> sessions.look(session).startsAt().plus(Duration.ofMinutes(10)));
    String key = UUID.randomUUID().toString();
    Submitter by =
        new Submitter(residents.of(where, 2), officer.party(), "demo", key, "00".repeat(32));
    CaseNo no = StoryClock.at(at, () -> intake.receive(report, by).no());
    moments.at(
        at,
        officer,
        who -> {
          sessions.said(who, sessions.look(session), no, idea);
          return true;
        });
  }
}
