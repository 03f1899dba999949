package gongzhi.cases.emergency;

import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.cases.emergency.EmergencyStore.Doing;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starting an emergency, prolonging it and ending it (启动、延长、解除), and who may. */
@Component
@Transactional
public class Emergencies {

  private final EmergencyStore store;
  private final Prepared prepared;
  private final SwitchOver switchOver;
  private final EmergencyFacts facts;
  private final InstantSource clock;

  Emergencies(
      EmergencyStore store,
      Prepared prepared,
      SwitchOver switchOver,
      EmergencyFacts facts,
      InstantSource clock) {
    this.store = store;
    this.prepared = prepared;
    this.switchOver = switchOver;
    this.facts = facts;
    this.clock = clock;
  }

  /** What was prepared for a ground. */
  @Component
  record Prepared(EmergencyBook book, Rosters rosters, Areas areas) {

    Plan plan(Emergency about) {
      return book.plan(areas.get(about.area()), about.kind());
    }

    Duration reviewed(Emergency about) {
      return Duration.ofDays(book.of(areas.get(about.area())).reviewDays());
    }
  }

  /** The emergency with this number. */
  @Transactional(readOnly = true)
  public Emergency find(long id) {
    return store.find(id).orElseThrow(() -> Rejection.notFound("emergency.not-there"));
  }

  /** Refuses what could not be started, before anybody presses a second time. */
  @Transactional(readOnly = true)
  public Beginning check(Viewer by, Beginning typed) {
    requireGround(typed.ground());
    by.require(EMERGENCY_START, typed.ground().path());
    prepared.book().plan(typed.ground(), typed.kind());
    Emergency.requireEnd(typed.until(), clock.instant());
    return new Beginning(
        typed.ground(), typed.kind(), EmergencyWords.said(typed.reason()), typed.until());
  }

  /** Switches the ground over; returns the number. */
  public long start(Viewer by, Beginning typed) {
    Beginning begun = check(by, typed);
    Plan plan = prepared.book().plan(begun.ground(), begun.kind());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id =
        store
            .insert(begun, by.party(), now)
            .orElseThrow(() -> Rejection.of("emergency.runs-already"));
    Emergency running = find(id);
    List<RosterLine> called = prepared.rosters().called(begun.ground(), plan);
    switchOver.begin(running, plan, called);
    facts.write(
        running,
        "emergency started",
        Map.of("reason", running.reason(), "called", called.size(), "rights", rights(plan)));
    return id;
  }

  /** Refuses an end that is not later, too far off, or without a reason. */
  @Transactional(readOnly = true)
  public Emergency checkProlonging(Viewer by, long id, Instant until, String reason) {
    return prolongable(by, find(id), until, reason);
  }

  /** Lets it last longer, with a reason. */
  public void prolong(Viewer by, long id, Instant until, String reason) {
    Emergency running = prolongable(by, held(id), until, reason);
    Instant now = clock.instant();
    String why = EmergencyWords.said(reason);
    store.prolong(running, until, new Doing(by.party(), why, now));
    switchOver.goOn(running, prepared.plan(running), until, by.party());
    facts.write(find(id), "emergency prolonged", Map.of("reason", why));
  }

  /** Ends it at once: rights return, and a review is due. */
  public void standDown(Viewer by, long id, String words) {
    Emergency running = held(id);
    by.require(EMERGENCY_START, running.areaPath());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    running.requireRunning(now);
    String why = EmergencyWords.said(words);
    store.end(running, new Doing(by.party(), why, now), now.plus(prepared.reviewed(running)));
    switchOver.end(running, now);
    facts.write(
        running, "emergency stood down", Map.of("ended", now.toString(), "byItself", false));
  }

  /** Writes down that its time ran out; says whether this call did. */
  boolean endByItself(long id) {
    Emergency over = held(id);
    if (over.stoodDownAt() != null
        || over.isRunningAt(clock.instant())
        || !store.endByItself(over, over.until().plus(prepared.reviewed(over)))) {
      return false;
    }
    switchOver.end(over, clock.instant());
    facts.write(
        over, "emergency stood down", Map.of("ended", over.until().toString(), "byItself", true));
    return true;
  }

  /** Ground that can be switched over. */
  public static boolean isGround(Area area) {
    return area.isCurrent()
        && (area.level() == Level.SUBDISTRICT || area.level() == Level.COMMUNITY);
  }

  static void requireGround(Area area) {
    if (!isGround(area)) {
      throw Rejection.invalid("emergency.choose-ground");
    }
  }

  private Emergency prolongable(Viewer by, Emergency found, Instant until, String reason) {
    by.require(EMERGENCY_START, found.areaPath());
    Instant now = clock.instant();
    found.requireRunning(now);
    Emergency.requireEnd(until, now);
    if (!until.isAfter(found.until())) {
      throw Rejection.invalid("emergency.end-later");
    }
    EmergencyWords.said(reason);
    return found;
  }

  private Emergency held(long id) {
    return store.take(id).orElseThrow(() -> Rejection.notFound("emergency.not-there"));
  }

  private static List<String> rights(Plan plan) {
    return plan.rights().stream().map(one -> one.role() + " " + one.permission().name()).toList();
  }
}
