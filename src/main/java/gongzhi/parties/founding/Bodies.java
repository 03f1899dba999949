package gongzhi.parties.founding;

import gongzhi.parties.Roles;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters organisations. Each kind stands once on one ground. */
@Component
public class Bodies {

  private final GroundCodes ground;
  private final Areas areas;
  private final FoundingStore store;
  private final InstantSource clock;

  Bodies(GroundCodes ground, Areas areas, FoundingStore store, InstantSource clock) {
    this.ground = ground;
    this.areas = areas;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Enters one organisation below the public office of the nearest area above that has one; false
   * when it stands already. Needs a running transaction; a refused one leaves nothing in it.
   */
  @Transactional(propagation = Propagation.NESTED)
  public boolean enter(NewBody body) {
    Area area =
        ground.find(
            body.areaCode(),
            body.kind(),
            roles ->
                Optional.ofNullable(roles.organisations().get(body.kind())).map(Roles.Unit::level));
    Optional<String> stands = store.nameOf(body.kind(), area.id());
    if (stands.isPresent() && !stands.get().equals(body.name())) {
      throw Rejection.of("founding.another-stands", stands.get());
    }
    if (stands.isEmpty()) {
      List<Area> above = areas.ancestors(area).stream().skip(1).toList();
      store.insert(body, area, store.officeOf(above).orElse(null), clock.instant());
    }
    return stands.isEmpty();
  }
}
