package gongzhi.site.ground;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.site.Browser;
import gongzhi.site.Qr;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Who answers for which ground: on the desk of those who serve it, and on the card for everyone.
 */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
class GroundPagesTest {

  @LocalServerPort int port;
  @Autowired DemoStaff staff;
  @Autowired Areas areas;
  @Autowired Posts posts;

  @Value("${gongzhi.address}")
  String site;

  private String desk(String login, String page) {
    return staff.browser(port, login).get(page).body();
  }

  private String everyone(String page) {
    return new Browser(port).get(page).body();
  }

  private Area first(String district, Level level) {
    Area top = areas.byCode("nbs", district + "000000", Level.DISTRICT).orElseThrow();
    return areas.descendants(top, level, null, 1).getFirst();
  }

  private List<Area> all(String district, Level level) {
    Area top = areas.byCode("nbs", district + "000000", Level.DISTRICT).orElseThrow();
    return areas.descendants(top, level, null, Areas.MOST);
  }

  @Test
  void an_officer_sees_the_posts_of_the_ground_with_terms_and_what_lies_in_it() {
    String page = desk("yuhua-community-secretary", "/desk/grids");

    assertThat(page).contains("社区党组织书记", "社区工作者", "任期", "起", "包片领导", "小区");
  }

  @Test
  void a_grid_shows_its_fixed_post_person_duty_and_substitute() {
    Area grid = gridWithSubstitute();

    assertThat(desk("yuhua-district-dispatcher", "/desk/grids?in=" + grid.id()))
        .contains("网格员", "巡查走访", "代理", "（到 ", "逐级负责");
  }

  private Area gridWithSubstitute() {
    return all("430111", Level.GRID).stream()
        .filter(grid -> posts.heldAt(grid.id(), Instant.now()).stream().anyMatch(Post::substitute))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_vacant_post_names_whoever_answers_instead() {
    Area grid = first("430111", Level.GRID);
    Area building = areas.children(grid.id()).getLast();
    String worker = posts.holder("grid_worker", grid.id(), Instant.now()).orElseThrow().label();

    assertThat(desk("yuhua-district-dispatcher", "/desk/grids?in=" + building.id()))
        .contains("空缺", "由" + worker + "负责");
  }

  @Test
  void departments_attach_their_duties_to_the_one_net() {
    Area grid = first("320582", Level.GRID);

    assertThat(desk("zhangjiagang-district-dispatcher", "/desk/grids?in=" + grid.id()))
        .contains(
            "城市管理部门",
            "市场监管所",
            "/open/standards?place=zhangjiagang&amp;unit=urban_management_bureau");
  }

  @Test
  void somebody_in_several_posts_is_shown_with_all_of_them() {
    Area grid =
        all("530181", Level.GRID).stream()
            .filter(
                one ->
                    posts.heldAt(one.id(), Instant.now()).stream()
                        .filter(post -> post.role().equals("grid_head"))
                        .anyMatch(post -> posts.seatsOf(post.party(), Instant.now()).size() > 1))
            .findFirst()
            .orElseThrow();

    assertThat(desk("anning-district-dispatcher", "/desk/grids?in=" + grid.id()))
        .contains("兼任", "社区工作者 · ");
  }

  @Test
  void the_same_post_in_a_second_organisation_is_no_further_post() {
    assertThat(desk("yuhua-community-officer", "/desk/grids"))
        .doesNotContain("<span class=\"d-block\">社区工作者 · ");
  }

  @ParameterizedTest
  @CsvSource({
    "530181, anning, 网格员, 网格长, 网格工作站站长, 网格指导员",
    "620521, qingshui, 四级网格长(楼长), 三级网格长(包抓单位负责人), 二级网格长(社区党组织书记), 一级网格长(县级领导)",
    "430111, yuhua, 网格员, 社区党组织书记, 包片领导, 街道党工委书记",
  })
  void the_levels_stand_above_each_other(
      String district, String place, String first, String second, String third, String fourth) {
    Area building = areas.children(first(district, Level.GRID).id()).getFirst();

    assertThat(desk(place + "-district-dispatcher", "/desk/grids?in=" + building.id()))
        .containsSubsequence(first, second, third, fourth);
    assertThat(everyone("/open/areas/" + building.id()))
        .containsSubsequence(first, second, third, fourth);
  }

  @Test
  void whoever_takes_part_in_a_grid_has_a_post_of_their_own() {
    Area neighbourhood = first("620521", Level.NEIGHBOURHOOD);

    assertThat(desk("qingshui-district-dispatcher", "/desk/grids?in=" + neighbourhood.id()))
        .contains("平安志愿者", "平安巡逻", "物业项目经理", "三级网格长(包抓单位负责人)");
  }

  @Test
  void other_ground_is_not_there_for_an_officer() {
    Area elsewhere = first("410305", Level.COMMUNITY);
    Browser worker = staff.browser(port, "yuhua-grid-worker");

    assertThat(worker.get("/desk/grids?in=" + elsewhere.id()).statusCode()).isEqualTo(404);
    assertThat(worker.get("/desk/orgs?in=" + elsewhere.id()).statusCode()).isEqualTo(404);
    assertThat(worker.get("/desk/grids?in=" + elsewhere.parent()).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_serves_a_company_alone_has_no_ground() {
    assertThat(staff.browser(port, "yuhua-property-manager").get("/desk/grids").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobody_without_a_post_opens_the_desk_of_ground() {
    assertThat(new Browser(port).get("/desk/grids").statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get("/desk/orgs").statusCode()).isEqualTo(303);
  }

  @Test
  void areas_are_found_by_name() {
    Area building = areas.children(first("430111", Level.GRID).id()).getFirst();
    Browser dispatcher = staff.browser(port, "yuhua-district-dispatcher");

    assertThat(dispatcher.get("/desk/grids?q=" + encoded(building.name())).body())
        .contains(building.name());
    assertThat(dispatcher.get("/desk/grids?q=" + encoded("没有这个地方")).body()).contains("没有符合条件的");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void the_axis_of_organisations_has_the_tiers_of_the_place() {
    Area community = first("410305", Level.COMMUNITY);
    Area grid = first("410305", Level.GRID);
    Browser secretary = staff.browser(port, "jianxi-community-secretary");

    assertThat(secretary.get("/desk/orgs").body()).contains("社区党组织", "网格党支部 4 个", "楼栋党小组");
    assertThat(secretary.get("/desk/orgs?in=" + grid.id()).body())
        .containsSubsequence("党委", "党支部", "楼栋党小组");
    assertThat(community.contains(grid)).isTrue();
    Area quarter = first("530181", Level.NEIGHBOURHOOD);
    assertThat(desk("anning-subdistrict-secretary", "/desk/orgs?in=" + quarter.id()))
        .containsSubsequence("街道党工委", "村(社区)党组织", "小组(居民区)党支部", "党员中心户(楼栋长)");
  }

  @Test
  void members_are_told_as_numbers_and_only_to_those_who_work_for_the_organisation() {
    assertThat(desk("jianxi-community-secretary", "/desk/orgs")).contains("党员数", "少于 5 人不显示");
    assertThat(desk("jianxi-grid-worker", "/desk/orgs")).doesNotContain("党员数");
  }

  @Test
  void a_card_names_officers_by_public_name_and_office_number_alone() {
    Area grid = first("430111", Level.GRID);

    String card = everyone("/open/areas/" + grid.id());

    assertThat(card)
        .contains("网格员", "巡查走访", "办公电话：", "社区党组织书记", "示例数据", "<svg class=\"gz-qr\"")
        .doesNotContain("党员", "支部书记", "兼任")
        .doesNotContainPattern("1[3-9][0-9]{9}|[0-9]{3}\\*{4}");
    assertThat(everyone("/open/areas/" + grid.id() + "?lang=en"))
        .contains("stand here in Chinese, as they are registered");
  }

  @Test
  void a_neighbourhood_is_run_by_one_organisation_three_bodies_and_many_others() {
    Area neighbourhood = first("620521", Level.NEIGHBOURHOOD);

    assertThat(everyone("/open/areas/" + neighbourhood.id()))
        .containsSubsequence("小区功能型党支部", "居民小组", "业主委员会", "物业服务企业", "包抓单位", "妇联", "社会组织联合会");
  }

  @ParameterizedTest
  @EnumSource(names = {"NEIGHBOURHOOD", "GRID", "BUILDING"})
  void the_code_on_a_card_begins_a_report_whose_place_is_chosen(Level level) {
    Area here = first("430111", level);
    String begin = "/q/" + BuildingCode.of(here.id());
    String card = everyone("/open/areas/" + here.id());
    assertThat(card).contains("扫码反映这里的问题", "href=\"" + begin + "\"", Qr.of(site + begin).path());

    Browser passerBy = new Browser(port);
    passerBy.get(begin);

    assertThat(passerBy.get("/report/where").body())
        .contains("换一个地方", here.name())
        .doesNotContain("还没选地方");
  }

  @Test
  void a_code_with_a_misprint_begins_nothing() {
    String code = BuildingCode.of(first("430111", Level.BUILDING).id());
    String misprint = (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);

    assertThat(new Browser(port).get("/q/" + misprint).statusCode()).isEqualTo(404);
  }

  @Test
  void the_code_of_a_community_leads_to_its_card() {
    Area community = first("430111", Level.COMMUNITY);
    String address = "/open/areas/" + community.id();

    assertThat(everyone(address))
        .contains("href=\"/report\"", Qr.of(site + address).path())
        .doesNotContain("扫码反映这里的问题");
  }

  @Test
  void the_card_of_a_district_names_whoever_answers_for_it() {
    Area district = areas.district("yuhua").orElseThrow();

    assertThat(everyone("/open/areas/" + district.id()))
        .contains("区级分管领导")
        .doesNotContain("还没有公布负责的人");
  }

  @Test
  void no_card_exists_for_what_is_no_area() {
    assertThat(new Browser(port).get("/open/areas/999999999").statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/open/areas/x").statusCode()).isEqualTo(400);
  }

  @Test
  void a_place_is_counted_from_its_ground_and_bodies() {
    String page = everyone("/open?place=yuhua");

    assertThat(page)
        .containsPattern("街道</dt><dd><b class=\"gz-num\">12 个")
        .containsPattern("镇</dt><dd><b class=\"gz-num\">1 个")
        .containsPattern("园区和其他</dt><dd><b class=\"gz-num\">1 个")
        .contains("社区筹委会", "社区(居委会)", "村(村委会)", "示例数据")
        .containsPattern("164 个中 151 个（92\\.1\u00a0%）");
    assertThat(everyone("/open?place=yuhua&lang=en"))
        .containsPattern("13 of 164 \\(7\\.9\u00a0%\\)");
    assertThat(everyone("/open?place=qingshui")).contains("乡", "镇", "居民小组");
    assertThat(new Browser(port).get("/open?place=nowhere").statusCode()).isEqualTo(404);
    assertThat(everyone("/open?place=yuhua&lang=en")).contains("Preparatory committee");
  }
}
