package gongzhi.procedures.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the invented meetings and decisions take place, and who serves there. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoStage {

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final InstantSource clock;

  DemoStage(Places places, Areas areas, Posts posts, InstantSource clock) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.clock = clock;
  }

  /** The first community of each place, by the place's code. */
  Map<String, Area> communities() {
    Map<String, Area> first = new LinkedHashMap<>();
    for (PlaceDefinition place : places.all()) {
      areas
          .district(place.code())
          .flatMap(
              district ->
                  areas.descendants(district, Level.COMMUNITY, null, 1).stream().findFirst())
          .ifPresent(community -> first.put(place.code(), community));
    }
    return first;
  }

  /** Who holds this post there now, with all their posts. */
  Optional<Viewer> holder(String role, Area area) {
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now));
  }
}
