package gongzhi.cases.demo;

import gongzhi.cases.Handling;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.clocks.Pauses;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One case that stands still for the weather, and one that is urged and under supervision. */
@Component
class DemoTimes {

  private static final String LEAK = "HB01";
  private static final Duration SOON = Duration.ofMinutes(40);

  private final Intake intake;
  private final Life life;
  private final Handling handling;
  private final TimeActs acts;
  private final Actors actors;
  private final Residents residents;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  /** What is done about the time of a case. */
  @Component
  record TimeActs(Pauses pauses, Supervisions supervisions, Reminders reminders) {}

  DemoTimes(
      Intake intake,
      Life life,
      Handling handling,
      TimeActs acts,
      Actors actors,
      Residents residents,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.intake = intake;
    this.life = life;
    this.handling = handling;
    this.acts = acts;
    this.actors = actors;
    this.residents = residents;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** About these buildings. */
  void tell(List<Area> buildings) {
    Area first = buildings.getFirst();
    Instant begun = Daytime.of(clock.instant().minus(Duration.ofDays(2)), clock.instant());
    CaseNo leak = atWork("顶楼屋面漏水，连着下雨，卧室墙都湿了。", "屋面漏水", first, begun);
    Instant then = begun.plus(SOON.multipliedBy(6));
    Viewer handler = actors.handler(leak, first, then);
    moments.at(
        then,
        handler,
        who -> acts.pauses().ask(Act.of(who, leak, "屋面要干透才能做防水，预报还有三天雨。"), PauseCause.WEATHER, 5));
    moments.at(
        then.plus(SOON),
        holder("community_secretary", first, then),
        who -> acts.pauses().grant(Act.of(who, leak, "")));
    urged(buildings.getLast(), begun);
  }

  private void urged(Area where, Instant begun) {
    CaseNo wall = atWork("外墙一块保温层翘起来，风大的时候直响，怕掉下来。", "外墙保温层翘起", where, begun);
    Instant then = begun.plus(SOON.multipliedBy(7));
    PartyId reporter = residents.of(where, 1);
    moments.at(
        then,
        Viewer.resident(reporter, then),
        who -> acts.reminders().remindAsReporter(Act.of(who, wall, "明天又要刮风，请先围起来。")));
    moments.at(
        then.plus(SOON),
        holder("district_supervisor", where, then),
        who -> acts.supervisions().supervise(Act.of(who, wall, "可能伤人，先围护再维修，三天内答复。"), null));
    moments.at(
        then.plus(SOON.multipliedBy(2)),
        actors.handler(wall, where, then),
        who -> acts.supervisions().answer(Act.of(who, wall, "已拉好警戒线，吊篮后天进场。")));
  }

  /** Reported, seen, given to its unit and taken on. */
  private CaseNo atWork(String words, String title, Area where, Instant at) {
    int story = title.startsWith("屋") ? 0 : 1;
    Report said =
        new Report(
            Channel.WEB,
            words,
            List.of(),
            where.label(),
            where.id(),
            "",
            LEAK,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    Submitter by = new Submitter(residents.of(where, story), null, "demo", key, "00".repeat(32));
    CaseNo no = StoryClock.at(at, () -> intake.receive(said, by).no());
    step(no, at.plus(SOON), who -> life.look(no, who, CaseAct.VERIFIED));
    Viewer handler = actors.handler(no, where, at);
    step(no, at.plus(SOON.multipliedBy(3)), who -> life.assign(no, who, handler, title));
    moments.at(at.plus(SOON.multipliedBy(4)), handler, who -> handling.accept(Act.of(who, no, "")));
    return no;
  }

  private void step(CaseNo no, Instant at, Consumer<Viewer> work) {
    moments.at(
        at,
        actors.owner(no, at),
        who -> {
          work.accept(who);
          return no;
        });
  }

  private Viewer holder(String role, Area area, Instant at) {
    return posts
        .holder(role, area.id(), at)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), at), at))
        .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
  }
}
