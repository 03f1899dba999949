package gongzhi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** History points at the ground as it was. */
class AreasThenTest {

  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private static final LocalDate SPLIT = LocalDate.of(2026, 7, 1);
  private static final LocalDate RENAMED = LocalDate.of(2024, 3, 1);

  private static final Area COMMUNITY = area(1, null, "/1/", "新名社区", BEGIN, null);
  private static final Area WHOLE = area(2, 1L, "/1/2/", "一网格", BEGIN, SPLIT);
  private static final Area WEST = area(3, 1L, "/1/3/", "西网格", SPLIT, null);
  private static final Area EAST = area(4, 1L, "/1/4/", "东网格", SPLIT, null);
  private static final Area HOUSE = area(5, 3L, "/1/3/5/", "1 栋", BEGIN, null);
  private static final List<Area> ALL = List.of(COMMUNITY, WHOLE, WEST, EAST, HOUSE);
  private static final List<FormerName> WAS =
      List.of(
          new FormerName(new AreaId(1), RENAMED, "旧名社区", null, "/1/"),
          new FormerName(new AreaId(5), SPLIT, "1 栋", new AreaId(2), "/1/2/5/"));

  @Test
  void before_a_split_there_is_the_whole_grid_with_its_building() {
    AreasThen then = new AreasThen(SPLIT.minusDays(1), ALL, WAS);

    assertThat(then.children(COMMUNITY.id())).extracting(Area::name).containsExactly("一网格");
    assertThat(then.find(WEST.id())).isEmpty();
    assertThat(then.find(HOUSE.id()).orElseThrow().path()).isEqualTo("/1/2/5/");
    assertThat(then.ancestors(HOUSE)).extracting(Area::name).containsExactly("1 栋", "一网格", "新名社区");
  }

  @Test
  void from_the_first_day_after_it_there_are_the_halves() {
    AreasThen then = new AreasThen(SPLIT, ALL, WAS);

    assertThat(then.children(COMMUNITY.id())).containsExactly(WEST, EAST);
    assertThat(then.find(WHOLE.id())).isEmpty();
    assertThat(then.children(WEST.id())).containsExactly(HOUSE);
  }

  @Test
  void an_area_bears_the_name_it_had() {
    assertThat(nameOn(RENAMED.minusDays(1))).isEqualTo("旧名社区");
    assertThat(nameOn(RENAMED)).isEqualTo("新名社区");
  }

  @Test
  void before_everything_there_is_nothing() {
    AreasThen then = new AreasThen(BEGIN.minusDays(1), ALL, WAS);

    assertThat(then.find(COMMUNITY.id())).isEmpty();
    assertThat(then.descendants(COMMUNITY, Level.GRID)).isEmpty();
  }

  private static String nameOn(LocalDate day) {
    return new AreasThen(day, ALL, WAS).find(COMMUNITY.id()).orElseThrow().name();
  }

  private static Area area(
      long id,
      @Nullable Long parent,
      String path,
      String name,
      LocalDate from,
      @Nullable LocalDate to) {
    Level level =
        switch (path.split("/").length) {
          case 2 -> Level.COMMUNITY;
          case 3 -> Level.GRID;
          default -> Level.BUILDING;
        };
    return new Area(
        new AreaId(id),
        "C" + id,
        "local",
        Area.GENERAL,
        level,
        AreaId.of(parent),
        path,
        name,
        null,
        from,
        to);
  }
}
