package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.groups.GroupStore;
import gongzhi.procedures.groups.Groups;
import gongzhi.procedures.groups.NewGroup;
import gongzhi.procedures.groups.TopicGroup.Entry;
import gongzhi.procedures.groups.TopicGroup.EntryKind;
import gongzhi.procedures.workplans.NewWorkPlan;
import gongzhi.procedures.workplans.NewWorkTask;
import gongzhi.procedures.workplans.WorkPlanStore;
import gongzhi.procedures.workplans.WorkPlans;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An invented plan with a task, and a group of residents, in the first community of each place. */
@Component
@Order(331)
@ConditionalOnProperty("gongzhi.demo")
class DemoPlans implements ApplicationRunner {

  private final DemoStage stage;
  private final Acts acts;
  private final InstantSource clock;

  /** What is made up. */
  @Component
  record Acts(
      WorkPlans plans,
      WorkPlanStore planStore,
      Groups groups,
      GroupStore groupStore,
      DemoTurns turns) {}

  DemoPlans(DemoStage stage, Acts acts, InstantSource clock) {
    this.stage = stage;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    stage.communities().values().forEach(this::fill);
  }

  private void fill(Area community) {
    stage
        .holder("community_officer", community)
        .ifPresent(by -> acts.turns().now(by, () -> filled(by, community)));
  }

  private boolean filled(Viewer by, Area community) {
    if (!acts.planStore().on(community).isEmpty()) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    long plan =
        acts.plans()
            .make(
                by,
                new NewWorkPlan(community, "楼道环境整治方案（示例）", "动员大会（示例）", "先清堆物，再补照明，最后定公约，月月公布进展。"));
    acts.plans().units(community).stream()
        .findFirst()
        .ifPresent(
            unit ->
                acts.plans()
                    .add(
                        by,
                        acts.planStore().get(plan),
                        new NewWorkTask(
                            "清完各单元楼道堆物",
                            "社区党组织",
                            "街道办事处",
                            "社会工作部门",
                            unit.id().value(),
                            today.plusDays(40))));
    long group =
        acts.groups()
            .found(
                by,
                new NewGroup(
                    community, "停车秩序小组（示例）", "院内停车秩序", "有车的住户自愿参加；一户一票，过半数定；钱只用于划线和反光锥，每季度公布。"));
    acts.groups().join(by, acts.groupStore().get(group), "老陈（示例）", "组长");
    Entry minutes = new Entry(EntryKind.MINUTES, today, "商量好夜里不鸣笛，来客停在东门外。", 0);
    acts.groups().write(by, acts.groupStore().get(group), minutes);
    return true;
  }
}
