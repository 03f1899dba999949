package gongzhi.cases.grids;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.grids.GridRules.Need;
import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.territory.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the five places ask for in their grids. */
class StaffingPacksTest {

  private static final Path PLACES = Path.of("places");

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_need_names_a_role_or_a_body_of_its_place(String place) {
    Roles roles = Roles.read(PLACES, place);

    assertThat(rules(place).staffing())
        .isNotEmpty()
        .allSatisfy(need -> assertThat(need.level(roles)).as(need.key()).isPresent());
  }

  @Test
  void zhangjiagang_asks_for_a_branch_a_head_a_worker_and_two_teams_in_each_grid() {
    Roles roles = Roles.read(PLACES, "zhangjiagang");

    List<Need> grid =
        rules("zhangjiagang").staffing().stream()
            .filter(need -> need.level(roles).filter(Level.GRID::equals).isPresent())
            .toList();

    assertThat(grid).hasSize(5).allSatisfy(need -> assertThat(need.from()).isEqualTo(1));
    assertThat(grid).filteredOn(need -> need.role() == null).hasSize(3);
  }

  @Test
  void qingshui_asks_for_heads_on_four_levels() {
    Roles roles = Roles.read(PLACES, "qingshui");

    assertThat(rules("qingshui").staffing().stream().flatMap(need -> need.level(roles).stream()))
        .contains(
            Level.DISTRICT,
            Level.SUBDISTRICT,
            Level.COMMUNITY,
            Level.NEIGHBOURHOOD,
            Level.BUILDING);
  }

  private static GridRules rules(String place) {
    return Pack.read(PLACES, place, GridRules.FILE, GridRules.class);
  }
}
