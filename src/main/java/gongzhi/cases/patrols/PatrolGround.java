package gongzhi.cases.patrols;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.boundaries.Boundaries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a point lies where it is said to lie: a phone may be wrong by as much as at a look. */
@Component
class PatrolGround {

  /** As far off as a look that counts. */
  private static final int NEAR = CheckIn.NEAR + CheckIn.COARSEST;

  private final Areas areas;
  private final Boundaries boundaries;

  PatrolGround(Areas areas, Boundaries boundaries) {
    this.areas = areas;
    this.boundaries = boundaries;
  }

  /** Refuses (422) a point that lies neither in this area nor near it. */
  void requireNear(Area area, LngLat spot) {
    Stream.concat(Stream.of(area), areas.ancestors(area).stream())
        .map(one -> metres(one, spot))
        .flatMapToDouble(OptionalDouble::stream)
        .findFirst()
        .ifPresent(metres -> requireNear(area, metres));
  }

  private static void requireNear(Area area, double metres) {
    if (metres > NEAR) {
      throw Rejection.invalid("patrol.point-elsewhere", area.name(), Math.round(metres));
    }
  }

  /** From the middle of a building or the line around any other; empty where none is drawn. */
  private OptionalDouble metres(Area area, LngLat spot) {
    LngLat middle = area.label();
    if (area.level() == Level.BUILDING && middle != null) {
      return OptionalDouble.of(middle.metresTo(spot));
    }
    return boundaries.of(List.of(area.id())).stream().mapToDouble(it -> it.metresTo(spot)).min();
  }
}
