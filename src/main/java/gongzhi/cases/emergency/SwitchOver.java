package gongzhi.cases.emergency;

import gongzhi.cases.emergency.CheckStore.Round;
import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.lending.Lending;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens at once when ground switches over (平急转换): call-out, rounds, tasks, lent rights. */
@Component
class SwitchOver {

  static final String OF_THE_CALLED = "/grid/emergency";

  /** What nobody needs to hear any more once it is over. */
  private static final List<String> CALLS =
      List.of("emergency.notice.called", "emergency.notice.again", "emergency.notice.prolonged");

  private final CallStore calls;
  private final CheckStore checks;
  private final Lending lending;
  private final Notices notices;
  private final Grounds grounds;

  SwitchOver(
      CallStore calls, CheckStore checks, Lending lending, Notices notices, Grounds grounds) {
    this.calls = calls;
    this.checks = checks;
    this.lending = lending;
    this.notices = notices;
    this.grounds = grounds;
  }

  /** The ground and who answers there. */
  @Component
  record Grounds(Areas areas, Posts posts) {

    /** All of them, page after page. */
    List<Area> buildings(Area ground) {
      List<Area> all = new ArrayList<>();
      List<Area> page;
      @Nullable AreaId after = null;
      do {
        page = areas.descendants(ground, Level.BUILDING, after, Areas.MOST);
        all.addAll(page);
        after = page.isEmpty() ? null : page.getLast().id();
      } while (page.size() == Areas.MOST);
      return all;
    }

    @Nullable PartyId holder(String role, Area building, Instant now) {
      return posts.holder(role, building.id(), now).map(Holder::party).orElse(null);
    }
  }

  void begin(Emergency begun, Plan plan, List<RosterLine> called) {
    Area ground = grounds.areas().get(begun.area());
    Instant now = begun.startedAt();
    plan.tasks().forEach(task -> calls.give(begun.id(), ground.path(), task));
    checks.give(
        begun.id(),
        grounds.buildings(ground).stream()
            .map(one -> new Round(one, grounds.holder(plan.checker(), one, now)))
            .toList());
    lend(begun, plan, new Lending.Span(now, begun.until()), begun.startedBy());
    for (RosterLine line : called) {
      calls.call(begun.id(), ground.path(), line, now);
      tell(line.party(), "emergency.notice.called", begun);
    }
  }

  /** The same rights for longer. */
  void goOn(Emergency running, Plan plan, Instant until, PartyId by) {
    lend(running, plan, new Lending.Span(running.until(), until), by);
    calls.everybody(running.id()).forEach(who -> tell(who, "emergency.notice.prolonged", running));
  }

  /** Rights return at once, calls that did not go out yet stay here, and everybody hears of it. */
  void end(Emergency ended, Instant now) {
    lending.takeBack(ended.cause(), now);
    List<PartyId> called = calls.everybody(ended.id());
    String ground = grounds.areas().get(ended.area()).name();
    notices.takeBack(called, CALLS, ground, ended.startedAt());
    called.forEach(who -> tell(who, "emergency.notice.over", ended));
  }

  void tell(PartyId who, String key, Emergency about) {
    Area ground = grounds.areas().get(about.area());
    notices.tell(new Notice(who, key, List.of(ground.name(), about.reason()), OF_THE_CALLED));
  }

  private void lend(Emergency about, Plan plan, Lending.Span span, PartyId by) {
    Area ground = grounds.areas().get(about.area());
    plan.rights().forEach(right -> lending.lend(about.cause(), right, ground, span, by));
  }
}
