package gongzhi.cases.grids;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.hosts.Hosts;
import gongzhi.parties.hosts.NewHost;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.GridChanges;
import gongzhi.territory.changes.Plan;
import gongzhi.territory.changes.SpecialGrids;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes that a special-purpose grid (专属网格) begins, gets another host, or ends. It is decided
 * like every change of grids, by a second person.
 */
@Component
@Transactional
public class SpecialDesk {

  private final GridDesk desk;
  private final Hosts hosts;
  private final GridBook rules;
  private final Ground ground;
  private final GridFacts facts;

  /** What is known of the ground, and who works there. */
  @Component("specialGround")
  record Ground(
      GridChanges changes, ChangeBook book, SpecialGrids special, Areas areas, Posts posts) {}

  SpecialDesk(GridDesk desk, Hosts hosts, GridBook rules, Ground ground, GridFacts facts) {
    this.desk = desk;
    this.hosts = hosts;
    this.rules = rules;
    this.ground = ground;
    this.facts = facts;
  }

  /**
   * Proposes it; returns the number of the change.
   *
   * @param host who shall answer for it; null for its end
   */
  public long propose(Viewer by, Plan plan, @Nullable NewHost host) {
    check(plan, host);
    long id = desk.propose(by, plan);
    if (host != null) {
      GridChange change = ground.book().get(id);
      hosts.propose(id, ground.areas().get(change.area()), host, by.party());
      facts.write(
          change,
          "grid host proposed",
          by.party().value(),
          Map.of("host", host.name(), "purpose", host.purpose(), "contact", host.contactPost()));
    }
    return id;
  }

  /** Refuses words that nobody may publish, and a host that cannot answer for this ground. */
  public void check(Plan plan, @Nullable NewHost host) {
    SpecialWords.requirePublic(plan);
    if (host != null) {
      check(plan, host, ground.changes().over(plan));
    }
  }

  private void check(Plan plan, NewHost host, Area over) {
    SpecialWords.requirePublic(host);
    if (rules.of(over).special().stream().noneMatch(one -> one.key().equals(host.purpose()))) {
      throw Rejection.invalid("special.choose-purpose");
    }
    if (host.organisation() != null) {
      requireWorksThere(plan, host.organisation());
    }
  }

  private void requireWorksThere(Plan plan, PartyId organisation) {
    Organisation chosen =
        ground
            .posts()
            .organisation(organisation)
            .orElseThrow(() -> Rejection.invalid("special.choose-host"));
    boolean works =
        buildings(plan).stream().allMatch(one -> one.path().startsWith(chosen.areaPath()));
    if (!works) {
      throw Rejection.invalid("special.host-works-elsewhere", chosen.name());
    }
  }

  private List<Area> buildings(Plan plan) {
    return plan.kind() == ChangeKind.BEGIN_SPECIAL
        ? plan.taken().stream().map(ground.areas()::get).toList()
        : ground.special().buildings(ground.areas().get(plan.grids().getFirst()));
  }
}
