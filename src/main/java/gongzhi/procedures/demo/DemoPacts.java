package gongzhi.procedures.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.pacts.PactStore;
import gongzhi.procedures.pacts.Pacts;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
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

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final Acts acts;
  private final InstantSource clock;

  /** What is done with pacts. */
  @Component("demoPactActs")
  record Acts(Pacts pacts, PactStore store, DemoTurns turns) {}

  DemoPacts(Places places, Areas areas, Posts posts, Acts acts, InstantSource clock) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    places.all().forEach(this::fill);
  }

  private void fill(PlaceDefinition place) {
    areas
        .district(place.code())
        .flatMap(
            district -> areas.descendants(district, Level.COMMUNITY, null, 1).stream().findFirst())
        .ifPresent(this::fill);
  }

  private void fill(Area community) {
    Instant now = clock.instant();
    posts
        .holder("community_officer", community.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now))
        .ifPresent(by -> acts.turns().now(by, () -> entered(by, community)));
  }

  private boolean entered(Viewer by, Area community) {
    acts.store().waiting(community).forEach(one -> acts.pacts().enter(by, one.no(), TEXT));
    return true;
  }
}
