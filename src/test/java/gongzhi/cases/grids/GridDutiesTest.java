package gongzhi.cases.grids;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.grids.GridDuties.Standing;
import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The duty list of a place says what comes due in each grid; what was done sets the next day. */
@GongzhiTest
class GridDutiesTest {

  private static final String DUTY = "fire-doors";

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired GridDuties duties;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void what_was_done_is_due_again_after_its_time() {
    Area grid = ground.grids(1, 2).getFirst();
    assertThat(standing(grid).lastOn()).isNull();
    assertThat(standing(grid).isDue(today())).isTrue();

    done(CHEN_COMMUNITY_OFFICER, grid, DUTY, "三号楼通道已清，电话 13812345678");

    assertThat(standing(grid).lastOn()).isEqualTo(today());
    assertThat(standing(grid).dueOn()).isEqualTo(today().plusDays(7));
    assertThat(history(grid))
        .singleElement()
        .satisfies(one -> assertThat(one.words()).contains("三号楼").doesNotContain("13812345678"));
  }

  @Test
  void it_is_refused_elsewhere_twice_a_day_and_beyond_the_list() {
    Area grid = ground.grids(1, 2).getFirst();
    done(CHEN_COMMUNITY_OFFICER, grid, DUTY, "");

    refused(() -> done(CHEN_COMMUNITY_OFFICER, grid, DUTY, ""), "grid-duty.done-today");
    refused(() -> done(CHEN_COMMUNITY_OFFICER, grid, "nothing", ""), "grid-duty.no-such-duty");
    refused(() -> done(MA_OTHER_OFFICER, grid, "dispute-round", ""), "permission.missing");
    refused(
        () -> done(CHEN_COMMUNITY_OFFICER, grid, "dispute-round", "长".repeat(501)),
        "grid-duty.words-too-long");
    assertThat(history(grid)).hasSize(1);
  }

  @Test
  void a_worker_writes_it_down_and_the_desk_sees_who_is_behind() {
    List<Area> grids = ground.grids(2, 2);
    String mine = "/grid/duties?in=" + grids.getFirst().id();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.get(mine).body()).contains("政治引领", "矛盾化解", "风险排查", "每 7 天一次");

    HttpResponse<String> sent =
        chen.submit(mine, "/grid/duties", Map.of("duty", DUTY, "words", "都看过了"));
    assertThat(sent.statusCode()).isEqualTo(303);
    HttpResponse<String> again =
        chen.submit(mine, "/grid/duties", Map.of("duty", DUTY, "words", "又看了一遍"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("今天已经记过", "又看了一遍");

    String board =
        fixtures
            .browser(port, ZHAO_SECRETARY)
            .get("/desk/grids/duties?in=" + grids.getFirst().parent())
            .body();
    assertThat(board).contains("消防通道和楼道检查", "清单第 ");
    assertThat(fixtures.browser(port, WANG_RESIDENT).get(mine).statusCode()).isEqualTo(403);
  }

  @Test
  void every_place_has_the_three_kinds_of_duties() {
    for (String place : Pack.places(Path.of("places"))) {
      GridRules rules = Pack.read(Path.of("places"), place, GridRules.FILE, GridRules.class);
      assertThat(rules.dutyCategories())
          .extracting(GridRules.Category::key)
          .contains("guidance", "disputes", "risks");
      assertThat(rules.duties())
          .extracting(GridRules.Duty::category)
          .contains("guidance", "disputes", "risks");
    }
  }

  private void done(Cast who, Area grid, String duty, String words) {
    fixtures.as(
        who,
        () -> {
          duties.done(fixtures.viewer(who), grid, duty, words);
          return true;
        });
  }

  private Standing standing(Area grid) {
    return fixtures
        .as(
            CHEN_COMMUNITY_OFFICER,
            () -> Objects.requireNonNull(duties.of(List.of(grid)).get(grid.id())))
        .stream()
        .filter(one -> one.duty().key().equals(DUTY))
        .findFirst()
        .orElseThrow();
  }

  private List<DutyStore.Done> history(Area grid) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> duties.history(grid));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
