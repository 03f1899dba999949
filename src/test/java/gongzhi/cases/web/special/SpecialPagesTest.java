package gongzhi.cases.web.special;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.RipeChanges;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Special-purpose grids as people walk through them. */
@GongzhiTest
class SpecialPagesTest {

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired RipeChanges ripe;
  @Autowired ChangeBook book;
  @Autowired Areas areas;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void one_is_looked_at_proposed_approved_and_stands_on_list_load_and_public_card() {
    Area building = areas.children(ground.grids(1, 3).getFirst().id()).getFirst();
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    String query = query(plan(building, "走一遍广场专属网格"));

    assertThat(zhao.get("/desk/grids/special/new?in=" + community().id()).body())
        .contains(building.id().toString(), "联络岗位");
    assertThat(zhao.get("/desk/grids/special/check?" + query).body())
        .contains("走一遍广场专属网格", "示例商管公司", "仍在原来的网格里");
    HttpResponse<String> sent =
        zhao.submit(
            "/desk/grids/special/check?" + query, "/desk/grids/special", Map.of("looked", "true"));
    String change = sent.headers().firstValue("location").orElseThrow();
    Browser xu = fixtures.browser(port, XU_SUBDISTRICT_SECRETARY);
    assertThat(xu.get(change).body()).contains("示例商管公司", "待审批");
    xu.submit(change, change + "/approve", Map.of("words", "同意"));
    ripe.takeEffect();

    Area mall =
        areas.children(community().id(), Area.SPECIAL).stream()
            .filter(one -> one.name().equals("走一遍广场专属网格"))
            .findFirst()
            .orElseThrow();
    assertThat(zhao.get("/desk/grids/special?in=" + mall.id()).body())
        .contains("示例商管公司", "值班经理", "商场商圈", "/end");
    assertThat(zhao.get("/desk/grids/load?in=" + mall.id()).body()).contains("示例商管公司");
    assertThat(zhao.get("/desk/grids/staffing?in=" + mall.id()).body()).contains("专属网格 1 个不按");
    Browser anybody = new Browser(port);
    assertThat(anybody.get("/open/areas/" + mall.id()).body())
        .contains("依托单位", "示例商管公司", building.name());
    assertThat(anybody.get(change.replace("/desk/grids/changes", "/open/grid-changes")).body())
        .contains("覆盖", "示例商管公司");
    assertThat(zhao.get("/desk/grids/special/" + mall.id() + "/host").body()).contains("变更依托单位");
    assertThat(zhao.get("/desk/grids/special/" + mall.id() + "/end").body()).contains("撤销专属网格");
  }

  @Test
  void what_is_refused_comes_back_with_its_field_marked_and_nothing_lost() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    Map<String, String> plan = new HashMap<>(plan(building, "没有联络岗位的专属网格"));
    plan.put("contact", "");

    HttpResponse<String> refused = zhao.get("/desk/grids/special/check?" + query(plan));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写联络岗位", "没有联络岗位的专属网格", "示例商管公司", "aria-invalid=\"true\"");
  }

  @Test
  void a_day_in_the_past_and_a_person_are_refused_before_anything_is_shown() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    Map<String, String> late = new HashMap<>(plan(building, "过去的专属网格"));
    late.put("day", "2020-01-01");
    Map<String, String> named = new HashMap<>(plan(building, "写了人名的专属网格"));
    named.put("contact", "张三 13812345678");

    assertThat(zhao.get("/desk/grids/special/check?" + query(late)).statusCode()).isEqualTo(422);
    HttpResponse<String> refused = zhao.get("/desk/grids/special/check?" + query(named));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不写人名和电话", "aria-invalid=\"true\"");
  }

  @Test
  void two_that_wait_have_two_codes_and_their_buildings_are_not_offered_again() {
    List<Area> buildings = areas.children(ground.grids(1, 3).getFirst().id());
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);

    String first = proposed(zhao, buildings.get(0), "先提的专属网格");
    String second = proposed(zhao, buildings.get(1), "后提的专属网格");

    assertThat(codeOf(first)).isNotEqualTo(codeOf(second));
    assertThat(zhao.get("/desk/grids/special/new?in=" + community().id()).body())
        .doesNotContain("value=\"" + buildings.get(0).id() + "\"")
        .contains("value=\"" + buildings.get(2).id() + "\"");
  }

  private String proposed(Browser zhao, Area building, String name) {
    String check = "/desk/grids/special/check?" + query(plan(building, name));
    HttpResponse<String> sent = zhao.submit(check, "/desk/grids/special", Map.of("looked", "true"));
    return sent.headers().firstValue("location").orElseThrow();
  }

  private String codeOf(String change) {
    long id = Long.parseLong(change.substring(change.lastIndexOf('/') + 1));
    return fixtures.as(ZHAO_SECRETARY, () -> book.parts(id)).getFirst().part().code();
  }

  @Test
  void who_keeps_no_grids_proposes_none() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(chen.get("/desk/grids/special/new").statusCode()).isEqualTo(403);
    assertThat(chen.get("/desk/grids/special/check?on=" + community().id()).statusCode())
        .isEqualTo(403);
  }

  private Area community() {
    return fixtures.area(Ground.HERE);
  }

  private Map<String, String> plan(Area building, String name) {
    return Map.of(
        "kind",
        "BEGIN_SPECIAL",
        "on",
        community().id().toString(),
        "name",
        name,
        "purpose",
        "mall",
        "building",
        building.id().toString(),
        "hostName",
        "示例商管公司",
        "contact",
        "值班经理",
        "basis",
        "社区会议",
        "day",
        clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate().toString());
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
