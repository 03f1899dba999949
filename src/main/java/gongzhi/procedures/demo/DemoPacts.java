package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.pacts.PactStore;
import gongzhi.procedures.pacts.Pacts;
import gongzhi.territory.Area;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented text of the pact that was adopted in the first community of each place. */
@Component
@Order(325)
@ConditionalOnProperty("gongzhi.demo")
class DemoPacts implements ApplicationRunner {

  private static final String TEXT =
      """
      一、楼道不堆物，电动车不进楼。（示例）
      二、晚上十点到早上七点不大声，装修只在工作日白天。
      三、车停在线里，不占消防通道。
      四、遛狗牵绳，随手清理。
      五、有事先商量，商量不成到议事厅说。
      """;

  private final DemoStage stage;
  private final Acts acts;

  /** What is done with pacts. */
  @Component("demoPactActs")
  record Acts(Pacts pacts, PactStore store, DemoTurns turns) {}

  DemoPacts(DemoStage stage, Acts acts) {
    this.stage = stage;
    this.acts = acts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    stage.communities().values().forEach(this::fill);
  }

  private void fill(Area community) {
    stage
        .holder("community_officer", community)
        .ifPresent(by -> acts.turns().now(by, () -> entered(by, community)));
  }

  private boolean entered(Viewer by, Area community) {
    acts.store().waiting(community).forEach(one -> acts.pacts().enter(by, one.no(), TEXT));
    return true;
  }
}
