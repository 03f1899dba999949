package gongzhi.procedures.demo;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.parties.Viewer;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.NewDecision;
import gongzhi.procedures.rule.Matter;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three matters in the first community of each place: two on their way, one done; all made up. */
@Component
@Order(320)
@ConditionalOnProperty("gongzhi.demo")
class DemoDecisions implements ApplicationRunner {

  private static final Duration STEP = Duration.ofDays(20);
  private static final Duration WHOLE = Duration.ofDays(200);

  private final DemoStage stage;
  private final DemoActs acts;
  private final InstantSource clock;

  DemoDecisions(DemoStage stage, DemoActs acts, InstantSource clock) {
    this.stage = stage;
    this.acts = acts;
    this.clock = clock;
  }

  /** A matter, and the step at which it stands today; empty for done. */
  private record Told(NewDecision what, String until) {}

  private static final List<Told> ALL =
      List.of(
          new Told(wanted("four-two", "小广场地面怎么修（示例）", Matter.SELF_GOVERNANCE, null), "resolve"),
          new Told(
              wanted("three-two-two", "动用维修资金修屋面（示例）", Matter.OWNERS, OwnersMatter.FUND_USE),
              "agenda"),
          new Told(wanted("five-steps", "楼道加装扶手（示例）", Matter.LIVELIHOOD, null), ""),
          new Told(wanted("residents-pact", "居民公约修订（示例）", Matter.SELF_GOVERNANCE, null), ""));

  private static NewDecision wanted(
      String procedure, String title, Matter matter, @Nullable OwnersMatter nine) {
    return new NewDecision(
        procedure, title, "居民在议事会上提出来的，方案和预算都贴在公告栏，大家可以提意见。", matter, nine, "", List.of(), "");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (acts.nothingYet()) {
      stage
          .communities()
          .forEach((place, community) -> ALL.forEach(told -> tell(told, community, place)));
    }
  }

  private void tell(Told told, Area community, String place) {
    Optional<Viewer> secretary = stage.holder("community_secretary", community);
    Optional<Viewer> officer = stage.holder("community_officer", community);
    if (secretary.isEmpty() || officer.isEmpty()) {
      return;
    }
    DemoHeld.Two people = new DemoHeld.Two(secretary.get(), officer.get());
    Instant at = clock.instant().minus(WHOLE);
    DecisionNo no = acts.begin(at, officer.get(), community, place, told.what());
    String step = acts.step(officer.get(), no);
    while (!step.isEmpty() && !step.equals(told.until())) {
      at = at.plus(STEP);
      step = acts.next(at, people, no);
    }
  }
}
