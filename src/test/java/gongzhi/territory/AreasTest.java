package gongzhi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GongzhiTest
class AreasTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static int numbered = 900_000;

  @Autowired Areas areas;
  @Autowired Register register;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void answers_upwards_and_downwards() {
    List<NewArea> tree = aDistrictWithTwoGrids(10);
    Area district = areas.get(tree.get(0).id());
    Area grid = areas.get(tree.get(2).id());

    assertThat(areas.ancestors(grid))
        .extracting(Area::id)
        .containsExactly(tree.get(2).id(), tree.get(1).id(), tree.get(0).id());
    assertThat(areas.ancestor(grid, Level.DISTRICT)).contains(district);
    assertThat(areas.ancestor(grid, Level.CITY)).isEmpty();
    assertThat(areas.children(tree.get(1).id()))
        .extracting(Area::level)
        .containsExactly(Level.GRID, Level.GRID);
    assertThat(areas.search("第二", district, 10))
        .extracting(Area::id)
        .containsExactly(tree.get(3).id());
    String outside = areas.get(tree.get(1).id()).name();
    assertThat(areas.search(outside + " 第二", district, 10))
        .extracting(Area::id)
        .containsExactly(tree.get(3).id());
    assertThat(areas.search(outside + areas.get(tree.get(3).id()).name(), district, 10))
        .extracting(Area::id)
        .containsExactly(tree.get(3).id());
    assertThat(areas.search("别处 第二", district, 10)).isEmpty();
    assertThat(areas.place(grid)).isEqualTo("default");
  }

  @Test
  void pages_through_what_lies_below() {
    List<NewArea> tree = aDistrictWithTwoGrids(20);
    Area district = areas.get(tree.get(0).id());

    List<Area> first = areas.descendants(district, Level.GRID, null, 1);
    List<Area> second = areas.descendants(district, Level.GRID, first.getFirst().id(), 1);

    assertThat(first).extracting(Area::id).containsExactly(tree.get(2).id());
    assertThat(second).extracting(Area::id).containsExactly(tree.get(3).id());
    assertThat(areas.descendants(district, Level.GRID, second.getFirst().id(), 1)).isEmpty();
  }

  @Test
  void locates_the_building_in_the_grid_and_the_special_grid_beside_it() {
    List<NewArea> tree = aDistrictWithTwoGrids(30);

    assertThat(areas.locate(new LngLat(30.25, 1.25))).map(Area::id).contains(tree.get(4).id());
    assertThat(areas.locate(new LngLat(30.75, 1.25))).map(Area::id).contains(tree.get(2).id());
    assertThat(areas.locate(new LngLat(31.5, 1.5))).map(Area::id).contains(tree.get(3).id());
    assertThat(areas.locate(new LngLat(31.5, 1.5), Area.SPECIAL))
        .map(Area::id)
        .contains(tree.get(5).id());
    assertThat(areas.locate(new LngLat(30.25, 1.25), Area.SPECIAL)).isEmpty();
    assertThat(areas.locate(new LngLat(-30, 1.5))).isEmpty();
  }

  @Test
  void a_code_of_several_districts_needs_its_district_in_front() {
    String code = "OWN" + numbered++;
    inTransaction(
        () -> {
          var ids = register.nextIds(2);
          for (String place : List.of("anning", "jianxi")) {
            Area district = areas.district(place).orElseThrow();
            var above = new NewArea.Parent(district.id(), district.path());
            var named = new Named(areas.ownSystem(district), code, Level.GRID, "网格");
            register.add(
                List.of(new NewArea(ids.remove(), named, Area.SPECIAL, above, null, false, SINCE)));
          }
        });

    assertThat(areas.coded("530181:" + code, Level.GRID).map(areas::place)).contains("anning");
    assertThat(areas.coded("410305:" + code, Level.GRID).map(areas::place)).contains("jianxi");
    assertThat(areas.coded("430111:" + code, Level.GRID)).isEmpty();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> areas.coded(code, Level.GRID))
        .withMessage("territory.code-of-several");
  }

  @Test
  void the_same_code_lives_at_two_levels_but_not_twice_at_one() {
    String code = "441900000000" + numbered++;
    inTransaction(
        () -> {
          var ids = register.nextIds(2);
          NewArea city = area(ids.poll(), code, Level.CITY, "市", null, null, Area.GENERAL);
          NewArea twin = area(ids.poll(), code, Level.DISTRICT, "市", city, null, Area.GENERAL);
          register.add(List.of(city, twin));
        });

    assertThat(areas.byCode("local", code, Level.CITY)).isPresent();
    assertThat(areas.byCode("local", code, Level.DISTRICT)).isPresent();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () ->
                        register.add(
                            List.of(
                                area(
                                    register.nextIds(1).poll(),
                                    code,
                                    Level.CITY,
                                    "市",
                                    null,
                                    null,
                                    Area.GENERAL)))))
        .withMessageContaining("current_code_is_used_once_a_level");
  }

  @Test
  void a_closed_area_is_still_found_but_no_longer_listed() {
    List<NewArea> tree = aDistrictWithTwoGrids(40);
    AreaId closed = tree.get(3).id();

    inTransaction(() -> register.close(List.of(closed), LocalDate.of(2026, 1, 1)));

    assertThat(areas.get(closed).isCurrent()).isFalse();
    assertThat(areas.children(tree.get(1).id())).extracting(Area::id).doesNotContain(closed);
    assertThat(areas.locate(new LngLat(41.5, 1.5))).map(Area::level).contains(Level.COMMUNITY);
  }

  @Test
  void an_area_nobody_knows_is_not_found() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> areas.get(new AreaId(Long.MAX_VALUE)))
        .withMessage("territory.no-such-area");
  }

  @Test
  void nobody_redraws_what_lies_outside_the_own_territory() {
    List<NewArea> tree = aDistrictWithTwoGrids(50);
    List<NewArea> other = aDistrictWithTwoGrids(60);
    Scope officer = new Scope(Scope.Role.OFFICER, List.of(tree.get(0).path()), 1, List.of());
    String rename = "update territory.area set name = '别处' where id = :id";

    officer.run(
        () ->
            transactions.executeWithoutResult(
                status -> {
                  assertThat(db.sql(rename).param("id", tree.get(2).id().value()).update())
                      .isEqualTo(1);
                  assertThat(db.sql(rename).param("id", other.get(2).id().value()).update())
                      .isZero();
                  status.setRollbackOnly();
                }));
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                Scope.anonymous()
                    .run(
                        () ->
                            transactions.executeWithoutResult(
                                status ->
                                    db.sql(rename)
                                        .param("id", tree.get(2).id().value())
                                        .update())));
  }

  private List<NewArea> aDistrictWithTwoGrids(double west) {
    List<NewArea> tree = new ArrayList<>();
    inTransaction(
        () -> {
          var ids = register.nextIds(6);
          String code = "9" + numbered++;
          NewArea district =
              area(ids.poll(), code, Level.DISTRICT, "试验区", null, null, Area.GENERAL);
          NewArea community =
              area(
                  ids.poll(),
                  code,
                  Level.COMMUNITY,
                  "试验社区",
                  district,
                  box(west, 1, west + 2, 2),
                  Area.GENERAL);
          tree.addAll(List.of(district, community));
          tree.add(
              area(
                  ids.poll(),
                  code + "001",
                  Level.GRID,
                  "第一网格",
                  community,
                  box(west, 1, west + 1, 2),
                  Area.GENERAL));
          tree.add(
              area(
                  ids.poll(),
                  code + "002",
                  Level.GRID,
                  "第二网格",
                  community,
                  box(west + 1, 1, west + 2, 2),
                  Area.GENERAL));
          tree.add(
              area(
                  ids.poll(),
                  code + "001001",
                  Level.BUILDING,
                  "1栋",
                  tree.get(2),
                  box(west + 0.2, 1.2, west + 0.3, 1.3),
                  Area.GENERAL));
          tree.add(
              area(
                  ids.poll(),
                  code + "S01",
                  Level.GRID,
                  "商场",
                  community,
                  box(west + 1.4, 1.4, west + 1.6, 1.6),
                  Area.SPECIAL));
          register.add(tree);
        });
    return tree;
  }

  private static NewArea area(
      AreaId id,
      String code,
      Level level,
      String name,
      @Nullable NewArea parent,
      @Nullable Geometry boundary,
      String kind) {
    return new NewArea(
        id,
        new Named("local", code, level, name),
        kind,
        parent == null ? null : parent.asParent(),
        boundary,
        false,
        SINCE);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }

  private void inTransaction(Runnable work) {
    Scope.job().run(() -> transactions.executeWithoutResult(status -> work.run()));
  }
}
