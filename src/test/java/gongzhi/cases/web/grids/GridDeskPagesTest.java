package gongzhi.cases.web.grids;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The grid desk as people walk through it. */
@GongzhiTest
class GridDeskPagesTest {

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired Areas areas;
  @LocalServerPort int port;

  @Test
  void a_change_is_looked_at_proposed_approved_and_read_by_everybody() {
    Area grid = ground.grids(2, 3).getFirst();
    Area moved = areas.children(grid.id()).getLast();
    Browser zhao = browser(ZHAO_SECRETARY);
    Map<String, String> plan = plan(grid, moved, "东片网格");

    assertThat(zhao.get("/desk/grids/load?in=" + grid.parent()).body())
        .contains(grid.name(), "户数偏少", "/desk/grids/changes/new?grid=" + grid.id());
    assertThat(zhao.get("/desk/grids/changes/new?grid=" + grid.id()).body())
        .contains(moved.name(), "to-" + moved.id());
    String check = zhao.get("/desk/grids/changes/check?" + query(plan)).body();
    assertThat(check).contains("东片网格", "影响到谁", moved.name());
    HttpResponse<String> sent =
        zhao.submit(
            "/desk/grids/changes/check?" + query(plan),
            "/desk/grids/changes",
            Map.of("looked", "true"));
    assertThat(sent.statusCode()).isEqualTo(303);
    String change = sent.headers().firstValue("location").orElseThrow();

    assertThat(zhao.get(change).body()).contains("待审批").doesNotContain(change + "/approve");
    Browser xu = browser(XU_SUBDISTRICT_SECRETARY);
    assertThat(xu.submit(change, change + "/approve", Map.of("words", "同意")).statusCode())
        .isEqualTo(303);

    String notice = change.replace("/desk/grids/changes", "/open/grid-changes");
    assertThat(new Browser(port).get("/open/grid-changes?place=yuhua").body()).contains(notice);
    assertThat(new Browser(port).get(notice).body()).contains("东片网格", "社区会议");
    assertThat(xu.get("/desk/grids/" + grid.id() + "/history").body()).contains("这个网格没有调整过");
  }

  @Test
  void what_is_refused_comes_back_as_it_was_typed() {
    Area grid = ground.grids(2, 3).getFirst();
    Browser zhao = browser(ZHAO_SECRETARY);
    Map<String, String> plan = plan(grid, areas.children(grid.id()).getLast(), "");

    HttpResponse<String> refused = zhao.get("/desk/grids/changes/check?" + query(plan));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写新网格的名称", "社区会议");
  }

  @Test
  void a_change_that_is_not_decided_is_nobody_elses_to_read() {
    Area grid = ground.grids(2, 3).getFirst();
    Browser zhao = browser(ZHAO_SECRETARY);
    Map<String, String> plan = plan(grid, areas.children(grid.id()).getLast(), "西片网格");
    String change =
        zhao.submit(
                "/desk/grids/changes/check?" + query(plan),
                "/desk/grids/changes",
                Map.of("looked", "true"))
            .headers()
            .firstValue("location")
            .orElseThrow();

    String notice = change.replace("/desk/grids/changes", "/open/grid-changes");
    assertThat(new Browser(port).get(notice).statusCode()).isEqualTo(404);
    assertThat(browser(CHEN_COMMUNITY_OFFICER).get(change).statusCode()).isEqualTo(403);
    Browser xu = browser(XU_SUBDISTRICT_SECRETARY);
    HttpResponse<String> silent = xu.submit(change, change + "/refuse", Map.of("words", ""));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("请写明不批准的原因");
  }

  @Test
  void words_for_everyone_are_read_once_more_and_names_are_pointed_out() {
    Area grid = ground.grids(2, 3).getFirst();
    Browser zhao = browser(ZHAO_SECRETARY);
    Map<String, String> plan =
        new HashMap<>(plan(grid, areas.children(grid.id()).getLast(), "北片网格"));
    assertThat(zhao.get("/desk/grids/changes/check?" + query(plan)).body())
        .contains("name=\"looked\"")
        .doesNotContain("可能有人名");
    for (String named : List.of("张三书记提议", "居民李建国要求", "按赵铁柱、孙小梅意见")) {
      plan.put("basis", named);
      assertThat(zhao.get("/desk/grids/changes/check?" + query(plan)).body()).contains("可能有人名");
    }
    plan.put("basis", "住户张三家提出");
    String check = "/desk/grids/changes/check?" + query(plan);

    HttpResponse<String> hasty = zhao.submit(check, "/desk/grids/changes", Map.of());
    assertThat(hasty.statusCode()).isEqualTo(422);
    assertThat(hasty.body()).contains("住户张三家提出");
    assertThat(zhao.submit(check, "/desk/grids/changes", Map.of("looked", "true")).statusCode())
        .isEqualTo(303);
  }

  private static Map<String, String> plan(Area grid, Area moved, String name) {
    return Map.of(
        "kind",
        "SPLIT",
        "grid",
        grid.id().toString(),
        "to-" + moved.id(),
        "1",
        "name1",
        name,
        "basis",
        "社区会议",
        "day",
        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString());
  }

  private static String query(Map<String, String> fields) {
    List<String> all =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .toList();
    return String.join("&", all);
  }

  private Browser browser(Cast who) {
    return fixtures.browser(port, who);
  }
}
