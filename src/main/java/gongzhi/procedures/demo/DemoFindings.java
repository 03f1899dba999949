package gongzhi.procedures.demo;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.supervision.FindingStore;
import gongzhi.procedures.supervision.Findings;
import gongzhi.procedures.supervision.NewFinding;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two invented findings in the first community of each place: one closed, one that waits. */
@Component
@Order(331)
@ConditionalOnProperty("gongzhi.demo")
class DemoFindings implements ApplicationRunner {

  private static final String ASKED = "community_officer";

  private final DemoStage stage;
  private final Acts acts;
  private final InstantSource clock;

  /** What is done with findings. */
  @Component("demoFindingActs")
  record Acts(Findings findings, FindingStore store, DemoTurns turns) {}

  DemoFindings(DemoStage stage, Acts acts, InstantSource clock) {
    this.stage = stage;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    stage.communities().values().forEach(this::fill);
  }

  private void fill(Area community) {
    Optional<Viewer> member =
        stage
            .holder("supervision_member", community)
            .filter(one -> one.may(Permission.COUNTERSIGN, community.path()));
    Optional<Viewer> officer = stage.holder(ASKED, community);
    FindingStore.Asked all =
        new FindingStore.Asked(
            community.path(), "", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    boolean none = acts.turns().check(() -> acts.store().page(all, Long.MAX_VALUE).isEmpty());
    if (none && member.isPresent() && officer.isPresent()) {
      closed(community, member.get(), officer.get());
      raise(community, member.get(), 3, "本月公共收益公示没有附合同（示例）", "合同什么时候补公示？（示例）");
    }
  }

  private void closed(Area community, Viewer member, Viewer officer) {
    String no = raise(community, member, 30, "照明改造只有两家报价，比价表没有签字（示例）", "为什么不是三家报价？（示例）");
    at(officer, 26, () -> acts.findings().answer(officer, no, "第三家中途退出，已补签说明，附在公示后面。（示例）"));
    at(member, 25, () -> acts.findings().settle(member, no, true, "看过补签的说明，可以。（示例）"));
  }

  private String raise(Area community, Viewer member, int ago, String words, String question) {
    NewFinding wanted = new NewFinding(community, "", words, question, ASKED);
    return acts.turns().at(days(ago), member, () -> acts.findings().raise(member, wanted));
  }

  private void at(Viewer who, int ago, Runnable act) {
    acts.turns()
        .at(
            days(ago),
            who,
            () -> {
              act.run();
              return true;
            });
  }

  private Instant days(int ago) {
    return clock.instant().minus(Duration.ofDays(ago));
  }
}
