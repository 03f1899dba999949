package gongzhi.territory.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.Places;
import gongzhi.territory.demo.DemoTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class RegridTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final String BASIS = "街道办 2026 年第 7 号决定";
  private static int serial = 1;

  @Autowired Regrid regrid;
  @Autowired Areas areas;
  @Autowired Boundaries boundaries;
  @Autowired Places places;
  @Autowired DemoTerritory demo;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @BeforeEach
  void settle() {
    Scope.job().run(() -> demo.settle(places.get("anning")));
  }

  @Test
  void a_split_grid_stays_on_record_and_its_buildings_move() {
    Area grid = aGrid(3);
    List<Area> buildings = areas.children(grid.id());
    List<NewGrid> halves = halvesOf(grid);

    List<AreaId> fresh = redraw(List.of(grid.id()), halves);

    assertThat(areas.get(grid.id()).validTo()).isEqualTo(DAY);
    assertThat(areas.successors(grid.id()))
        .extracting(Area::id)
        .containsExactlyInAnyOrderElementsOf(fresh);
    assertThat(areas.predecessors(fresh.getFirst())).containsExactly(fresh.getFirst(), grid.id());
    assertThat(buildings)
        .isNotEmpty()
        .allSatisfy(
            building -> {
              Area now = areas.get(building.id());
              assertThat(fresh).contains(now.parent());
              assertThat(areas.locate(label(building))).contains(now);
            });
    assertThat(wasIn(buildings.getFirst().id()))
        .isEqualTo(grid.path() + buildings.getFirst().id() + "/");
    assertThat(areas.asOf(DAY.minusDays(1)).children(grid.id())).hasSameSizeAs(buildings);
    assertThat(areas.asOf(DAY).find(grid.id())).isEmpty();
  }

  @Test
  void merged_grids_roll_up_into_one() {
    List<Area> siblings = areas.children(aGrid(8).parent());
    Geometry both = line(siblings.get(0)).union(line(siblings.get(1)));

    List<AreaId> fresh =
        redraw(
            List.of(siblings.get(0).id(), siblings.get(1).id()),
            List.of(grid("合并网格", siblings.get(0).parent(), both)));

    assertThat(areas.predecessors(fresh.getFirst()))
        .containsExactlyInAnyOrder(fresh.getFirst(), siblings.get(0).id(), siblings.get(1).id());
    assertThat(areas.locate(label(siblings.get(1))))
        .map(found -> areas.ancestor(found, Level.GRID).orElseThrow().id())
        .contains(fresh.getFirst());
  }

  @Test
  void a_grid_never_leaves_its_community_and_nothing_changes() {
    Area grid = aGrid(20);
    Area elsewhere = aGrid(40);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () -> redraw(List.of(grid.id()), List.of(grid("外网格", elsewhere.parent(), line(grid)))))
        .withMessage("regrid.other-community");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                redraw(
                    List.of(grid.id(), elsewhere.id()),
                    List.of(grid("大网格", grid.parent(), line(grid).union(line(elsewhere))))))
        .withMessage("regrid.other-community");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> redraw(List.of(grid.id()), halvesOf(grid).subList(0, 1)))
        .withMessage("regrid.uncovered");
    assertThat(areas.get(grid.id())).isEqualTo(grid);
  }

  @Test
  void the_map_of_a_community_is_geojson_marked_as_illustrative() {
    Area community = areas.ancestor(aGrid(60), Level.COMMUNITY).orElseThrow();
    List<Boundary> lines = asJob(() -> transactions.execute(s -> boundaries.below(community)));

    String json = AreaGeoJson.write(lines, areas::get);

    assertThat(lines).hasSize(2);
    assertThat(json)
        .startsWith("{\"type\":\"FeatureCollection\",\"illustrative\":true")
        .contains("\"level\":\"NEIGHBOURHOOD\"", "\"type\":\"MultiPolygon\"", "[[[[102.");
  }

  private List<AreaId> redraw(List<AreaId> before, List<NewGrid> after) {
    return asJob(() -> regrid.redraw(before, after, BASIS, DAY));
  }

  private List<NewGrid> halvesOf(Area grid) {
    Geometry line = line(grid);
    Envelope box = line.getEnvelopeInternal();
    double middle = box.centre().x;
    Envelope west = new Envelope(box.getMinX() - 1, middle, box.getMinY() - 1, box.getMaxY() + 1);
    Envelope east = new Envelope(middle, box.getMaxX() + 1, box.getMinY() - 1, box.getMaxY() + 1);
    return List.of(
        grid("西网格", grid.parent(), line.intersection(line.getFactory().toGeometry(west))),
        grid("东网格", grid.parent(), line.intersection(line.getFactory().toGeometry(east))));
  }

  private static NewGrid grid(String name, AreaId parent, Geometry line) {
    return new NewGrid("G" + serial++, name, parent, line);
  }

  private Geometry line(Area area) {
    return asJob(() -> transactions.execute(s -> boundaries.of(List.of(area.id()))))
        .getFirst()
        .line();
  }

  private Area aGrid(int number) {
    Area district = areas.byCode("nbs", "530181000000", Level.DISTRICT).orElseThrow();
    return areas
        .children(areas.descendants(district, Level.NEIGHBOURHOOD, null, 100).get(number).id())
        .getFirst();
  }

  private String wasIn(AreaId id) {
    return asJob(
        () ->
            transactions.execute(
                s ->
                    db.sql("select path from territory.area_was where area_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()));
  }

  private static LngLat label(Area area) {
    return Objects.requireNonNull(area.label());
  }

  private static <T> T asJob(Supplier<T> work) {
    return Scope.job().call(work::get);
  }
}
