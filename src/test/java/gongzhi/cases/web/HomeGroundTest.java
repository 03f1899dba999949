package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose matters home shows, and what a matter is called that nobody has classified. */
@GongzhiTest
class HomeGroundTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Areas areas;

  @Test
  void nobody_is_shown_a_community_they_did_not_choose() {
    CaseNo no = fixtures.aReceivedCase();
    Browser browser = new Browser(port);
    String name = fixtures.area(Cast.Ground.HERE).name();

    assertThat(browser.get("/").body()).contains("选您的社区").doesNotContain(name);
    assertThat(browser.get("/cases/nearby").body()).contains("选您的社区").doesNotContain(no.value());

    pick(browser);

    assertThat(browser.get("/").body()).contains(name).doesNotContain("选您的社区");
    assertThat(browser.get("/cases/nearby").body()).contains(name, no.value());
  }

  @Test
  void who_reports_without_a_community_chooses_the_district_before_a_map_is_drawn() {
    Browser browser = new Browser(port);
    Area district = fixtures.area(Cast.Ground.DISTRICT);

    assertThat(browser.get("/report/where").body())
        .contains("先选您在哪个区县", district.name(), "/report/where?in=" + district.id())
        .doesNotContain("data-map");
    assertThat(browser.get("/report/where?in=" + district.id()).body())
        .contains("data-boundaries=\"/areas/" + district.id() + ".geojson\"")
        .doesNotContain("先选您在哪个区县");

    pick(browser);

    assertThat(browser.get("/report/where").body()).contains("data-map");
  }

  @Test
  void where_nothing_smaller_lies_below_it_says_so() {
    Area last = fixtures.area(Cast.Ground.HERE);
    while (!areas.children(last.id()).isEmpty()) {
      last = areas.children(last.id()).getFirst();
    }

    assertThat(new Browser(port).get("/report/where?in=" + last.id()).body())
        .contains("下面没有更小的地方了")
        .doesNotContain("没找到这个名字");
  }

  @Test
  void before_anything_is_chosen_the_newest_of_all_districts_are_shown() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(new Browser(port).get("/").body()).contains("各区正在办的", no.value());
  }

  @Test
  void a_district_lists_what_lies_in_its_communities() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(
            new Browser(port)
                .get("/cases/nearby?in=" + fixtures.area(Cast.Ground.DISTRICT).id())
                .body())
        .contains(no.value());
  }

  @Test
  void what_nobody_has_classified_is_called_by_where_it_comes_from() {
    CaseNo no = fixtures.aReceivedCase(Cast.WANG_RESIDENT, Cast.Ground.HERE, "有件事想请你们看看", "OT00");
    Browser browser = new Browser(port);
    pick(browser);
    String called = fixtures.area(Cast.Ground.HERE).name() + "居民反映的事";

    assertThat(browser.get("/cases/nearby").body()).contains(no.value(), called);
    assertThat(browser.get("/cases/" + no).body())
        .contains("<h1 class=\"gz-case-title\">" + called);
  }

  private void pick(Browser browser) {
    String here = fixtures.area(Cast.Ground.HERE).id().toString();
    assertThat(browser.submit("/pick", "/pick", Map.of("area", here)).statusCode()).isEqualTo(303);
  }
}
