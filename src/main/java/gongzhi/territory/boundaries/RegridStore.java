package gongzhi.territory.boundaries;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.Register;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what follows from redrawn grids: who took whose ground, and where buildings now stand. */
@Component
class RegridStore {

  /** By which decision, and from which day. */
  record Decision(String basis, LocalDate day) {}

  private final JdbcClient db;
  private final Areas areas;
  private final Register register;
  private final InstantSource clock;

  RegridStore(JdbcClient db, Areas areas, Register register, InstantSource clock) {
    this.db = db;
    this.areas = areas;
    this.register = register;
    this.clock = clock;
  }

  void keepLineage(Redrawing redrawing, List<Area> old, List<NewArea> drawn, Decision decision) {
    List<Redrawing.Taken> taken = redrawing.taken();
    db.sql(
            """
            insert into territory.lineage (from_id, to_id, change, changed, basis, noted_at)
            select from_id, to_id, :change, :day, :basis, :now
              from unnest(:from, :to) as taken (from_id, to_id)
            """)
        .param("change", redrawing.change())
        .param("day", decision.day())
        .param("basis", decision.basis())
        .param("now", Timestamp.from(clock.instant()))
        .param("from", taken.stream().map(t -> old.get(t.from()).id().value()).toArray(Long[]::new))
        .param("to", taken.stream().map(t -> drawn.get(t.to()).id().value()).toArray(Long[]::new))
        .update();
  }

  /** A building keeps its id; it goes to the new grid in which its label stands. */
  void rehome(List<Area> old, List<NewArea> drawn, LocalDate day) {
    for (Area grid : old) {
      for (Area building : areas.children(grid.id())) {
        NewArea home = homeOf(building, drawn);
        register.rehome(building.id(), home.asParent(), day);
      }
    }
  }

  private static NewArea homeOf(Area building, List<NewArea> drawn) {
    LngLat label = building.label();
    return drawn.stream()
        .filter(grid -> label != null && holds(grid, label))
        .findFirst()
        .orElse(drawn.getFirst());
  }

  private static boolean holds(NewArea grid, LngLat label) {
    Geometry line = Objects.requireNonNull(grid.boundary());
    Coordinate point = new Coordinate(label.lng(), label.lat());
    return line.intersects(line.getFactory().createPoint(point));
  }
}
