package gongzhi.territory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class DemoGroundTest {

  private static final Area DISTRICT = area(1, Level.DISTRICT, "示例区", null, "/1/");

  @ParameterizedTest
  @ValueSource(strings = {"430111", "410305", "320582", "530181", "620521"})
  void siblings_cover_their_parent_without_gap_or_overlap(String code) {
    DemoGround ground = settled(code, 12, 15);

    Map<AreaId, List<Geometry>> below = new HashMap<>();
    Map<AreaId, Geometry> all = new HashMap<>(ground.drawn);
    for (NewArea area : ground.added) {
      all.put(area.id(), area.boundary());
      if (area.named().level() != Level.BUILDING && area.kind().equals(Area.GENERAL)) {
        below.computeIfAbsent(area.parent().id(), id -> new ArrayList<>()).add(area.boundary());
      }
    }
    streets(12, 15)
        .forEach(
            (street, members) -> {
              below
                  .computeIfAbsent(DISTRICT.id(), id -> new ArrayList<>())
                  .add(all.get(street.id()));
              members.forEach(
                  member ->
                      below
                          .computeIfAbsent(street.id(), id -> new ArrayList<>())
                          .add(all.get(member.id())));
            });

    assertThat(below).hasSize(1 + 12 + 12 * 15 + 12 * 15 * 2);
    below.forEach((parent, children) -> assertTiles(all.get(parent), children));
    assertValidCoverage(
        ground.added.stream()
            .filter(area -> area.named().level() == Level.GRID && area.kind().equals(Area.GENERAL))
            .map(NewArea::boundary)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"430111", "620521"})
  void the_district_lies_at_its_real_centre_with_its_real_size(String code) {
    DemoDistrict facts = DemoDistrict.find(code).orElseThrow();
    Geometry outline = settled(code, 3, 4).drawn.get(DISTRICT.id());

    double degreeEast = 111.195 * Math.cos(Math.toRadians(facts.centre().lat()));
    assertThat(outline.getArea() * degreeEast * 111.195)
        .isCloseTo(facts.squareKilometres(), within(facts.squareKilometres() / 100));
    assertThat(outline.getEnvelopeInternal().contains(facts.centre().lng(), facts.centre().lat()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = "530181")
  void buildings_stand_apart_inside_their_grid(String code) {
    DemoGround ground = settled(code, 2, 3);
    Map<AreaId, NewArea> byId = new HashMap<>();
    ground.added.forEach(area -> byId.put(area.id(), area));
    Map<AreaId, List<Geometry>> placed = new HashMap<>();

    for (NewArea area : ground.added) {
      if (area.named().level() == Level.BUILDING) {
        AreaId grid = area.parent().id();
        assertThat(byId.get(grid).boundary().contains(area.boundary())).isTrue();
        placed.computeIfAbsent(grid, id -> new ArrayList<>()).add(area.boundary());
      }
    }

    assertThat(placed)
        .hasSize(2 * 3 * 4)
        .allSatisfy(
            (grid, slabs) -> {
              assertThat(slabs).hasSize(3);
              assertThat(slabs.get(0).intersects(slabs.get(1))).isFalse();
              assertThat(slabs.get(1).intersects(slabs.get(2))).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = "410305")
  void the_same_seed_gives_the_same_ground(String code) {
    assertThat(fingerprint(settled(code, 4, 5))).isEqualTo(fingerprint(settled(code, 4, 5)));
  }

  private static List<String> fingerprint(DemoGround ground) {
    return ground.added.stream().map(area -> area.named() + " " + area.boundary()).toList();
  }

  private static void assertTiles(Geometry parent, Collection<Geometry> children) {
    assertValidCoverage(children);
    double sum = children.stream().mapToDouble(Geometry::getArea).sum();
    assertThat(sum).isCloseTo(parent.getArea(), within(parent.getArea() * 1e-9));
    assertThat(parent.isValid()).isTrue();
  }

  private static void assertValidCoverage(Collection<Geometry> cells) {
    assertThat(CoverageValidator.isValid(cells.toArray(Geometry[]::new))).isTrue();
    assertThat(cells).allMatch(Geometry::isValid);
  }

  private static DemoGround settled(String code, int streets, int communities) {
    int count = streets * communities * DemoGround.AREAS_A_COMMUNITY + DemoGround.EXTRA_AREAS;
    Deque<AreaId> ids =
        new ArrayDeque<>(LongStream.range(100_000, 100_000 + count).mapToObj(AreaId::new).toList());
    DemoGround ground = new DemoGround(DemoDistrict.find(code).orElseThrow(), ids);
    ground.settle(DISTRICT, streets(streets, communities));
    assertThat(ids).isEmpty();
    return ground;
  }

  private static Map<Area, List<Area>> streets(int count, int communities) {
    Map<Area, List<Area>> streets = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Area street =
          area(10 + i, Level.SUBDISTRICT, "街道" + i, DISTRICT.id(), "/1/" + (10 + i) + "/");
      List<Area> members = new ArrayList<>();
      for (int j = 0; j < communities; j++) {
        long id = 1_000 + i * 100 + j;
        members.add(area(id, Level.COMMUNITY, "社区" + j, street.id(), street.path() + id + "/"));
      }
      streets.put(street, members);
    }
    return streets;
  }

  private static Area area(
      long id, Level level, String name, @Nullable AreaId parent, String path) {
    return new Area(
        new AreaId(id),
        "c" + id,
        "nbs",
        Area.GENERAL,
        level,
        parent,
        path,
        name,
        null,
        LocalDate.of(2021, 10, 31),
        null);
  }
}
