package gongzhi.territory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class DemoTerritoryTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Autowired Areas areas;
  @Autowired Places places;
  @Autowired DemoTerritory demo;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void every_place_has_its_real_names_from_the_start() {
    Area community = areas.byCode("nbs", "430111001001", Level.COMMUNITY).orElseThrow();

    assertThat(areas.place(community)).isEqualTo("yuhua");
    assertThat(areas.ancestors(community))
        .extracting(Area::level)
        .containsExactly(
            Level.COMMUNITY, Level.SUBDISTRICT, Level.DISTRICT, Level.CITY, Level.PROVINCE);
    assertThat(places.all())
        .allSatisfy(
            place ->
                assertThat(areas.byCode("nbs", place.district() + "000000", Level.DISTRICT))
                    .map(areas::place)
                    .contains(place.code()));
  }

  @Test
  void settles_all_five_districts_within_seconds() {
    Scope.job()
        .run(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      long before = demoAreas();
                      long expected = places.all().stream().mapToLong(this::unsettled).sum();
                      long start = System.nanoTime();
                      long busy = THREADS.getCurrentThreadCpuTime();
                      places.all().forEach(demo::settle);
                      long millis = (System.nanoTime() - start) / 1_000_000;
                      long own = (THREADS.getCurrentThreadCpuTime() - busy) / 1_000_000;

                      System.out.printf(
                          "demo: five districts settled in %d ms, %d ms of it computing%n",
                          millis, own);
                      assertThat(demoAreas() - before).isEqualTo(expected).isPositive();
                      assertThat(
                              count(
                                  "select count(*) from territory.area where boundary is not null and not illustrative and code_system in ('nbs', 'demo')"))
                          .isZero();
                      assertThat(own).as("a busy machine does not count").isLessThan(6_000);
                      status.setRollbackOnly();
                    }));
  }

  private long demoAreas() {
    return count("select count(*) from territory.area where code_system = 'demo'");
  }

  /** How many areas a place gets that no other test has given grids to. */
  private long unsettled(PlaceDefinition place) {
    Area district = areas.district(place.code()).orElseThrow();
    return areas.descendants(district, Level.GRID, null, 1).isEmpty()
        ? areas.descendants(district, Level.COMMUNITY, null, Areas.MOST).size() * 18L + 4
        : 0;
  }

  @Test
  void finds_every_building_at_its_label_and_leaves_settled_ground_alone() {
    Scope.job().run(() -> demo.settle(places.get("anning")));
    Area district = areas.byCode("nbs", "530181000000", Level.DISTRICT).orElseThrow();
    List<Area> buildings = areas.descendants(district, Level.BUILDING, null, Areas.MOST);
    List<Area> grids = areas.descendants(district, Level.GRID, null, Areas.MOST);
    Scope.job().run(() -> demo.settle(places.get("anning")));

    assertThat(buildings)
        .hasSize(Areas.MOST)
        .allSatisfy(building -> assertThat(areas.locate(label(building))).contains(building));
    assertThat(grids)
        .hasSize(400)
        .allSatisfy(
            grid ->
                assertThat(areas.ancestor(areas.locate(label(grid)).orElseThrow(), Level.GRID))
                    .contains(grid));
    assertThat(areas.descendants(district, Level.GRID, null, Areas.MOST)).isEqualTo(grids);
    assertThat(areas.place(grids.getFirst())).isEqualTo("anning");
  }

  private static LngLat label(Area area) {
    return Objects.requireNonNull(area.label());
  }

  private int count(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }
}
