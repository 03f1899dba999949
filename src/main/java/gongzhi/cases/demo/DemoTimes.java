package gongzhi.cases.demo;

import gongzhi.cases.clocks.Pauses;
import gongzhi.cases.demo.WorkBegun.Told;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.PauseCause;
import gongzhi.cases.supervision.Reminders;
import gongzhi.cases.supervision.Supervisions;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** One case that stands still for the weather, and one that is urged and under supervision. */
@Component
class DemoTimes {

  private static final String LEAK = "HB01";
  private static final Duration SOON = Duration.ofMinutes(40);

  private final WorkBegun work;
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
      WorkBegun work,
      TimeActs acts,
      Actors actors,
      Residents residents,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.work = work;
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
    CaseNo leak = work.begin(new Told(LEAK, "顶楼屋面漏水，连着下雨，卧室墙都湿了。", "屋面漏水", 0), first, begun);
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
    CaseNo wall =
        work.begin(new Told(LEAK, "外墙一块保温层翘起来，风大的时候直响，怕掉下来。", "外墙保温层翘起", 1), where, begun);
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

  private Viewer holder(String role, Area area, Instant at) {
    return posts
        .holder(role, area.id(), at)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), at), at))
        .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
  }
}
