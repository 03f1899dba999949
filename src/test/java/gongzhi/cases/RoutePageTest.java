package gongzhi.cases;

import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.site.Browser;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A suggested walk along what is due; whoever walks may put it in another order. */
@GongzhiTest
class RoutePageTest {

  private static final String ROUTE = "/grid/route";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  @BeforeEach
  void three_points() {
    point("走线甲", "113.0301");
    point("走线乙", "113.0302");
    point("走线丙", "113.0303");
  }

  @Test
  void stands_in_order_with_distances_and_how_they_are_reckoned() {
    String page = li().get(ROUTE + "?lng=113.03&lat=28.12").body();

    assertThat(page).contains("走线甲", "走线乙", "走线丙", "直线距离的 1.3 倍", "只是建议");
    assertThat(page.indexOf("走线甲")).isLessThan(page.indexOf("走线丙"));
  }

  @Test
  void is_put_in_another_order_and_back() {
    Browser li = li();
    String first = keys(li)[0];

    assertThat(li.submit(ROUTE, ROUTE, Map.of("key", first, "up", "false")).statusCode())
        .isEqualTo(303);
    assertThat(keys(li)[1]).isEqualTo(first);
    assertThat(li.get(ROUTE).body()).contains("您自己排的顺序");

    li.submit(ROUTE, ROUTE + "/suggested", Map.of());
    assertThat(keys(li)[0]).isEqualTo(first);
  }

  @Test
  void a_stop_goes_no_further_than_the_ends_and_a_foreign_one_nowhere() {
    Browser li = li();
    String first = keys(li)[0];

    assertThat(li.submit(ROUTE, ROUTE, Map.of("key", first, "up", "true")).statusCode())
        .isEqualTo(409);
    assertThat(li.submit(ROUTE, ROUTE, Map.of("key", "point-0", "up", "true")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_new_stop_is_among_them_at_once() {
    Browser li = li();
    assertThat(li.get(ROUTE).body()).doesNotContain("走线丁");

    point("走线丁", "113.0304");

    assertThat(li.get(ROUTE).body()).contains("走线丁");
    assertThat(li.get("/grid/pocket").body()).contains("走线丁");
  }

  @Test
  void is_not_for_companies_and_residents() {
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get(ROUTE).statusCode())
        .isEqualTo(403);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get(ROUTE).statusCode()).isEqualTo(403);
  }

  private static String[] keys(Browser who) {
    return Pattern.compile("name=\"key\" value=\"([^\"]+)\"")
        .matcher(who.get(ROUTE).body())
        .results()
        .map(found -> found.group(1))
        .toArray(String[]::new);
  }

  private void point(String place, String lng) {
    String area = fixtures.area(HERE).id().toString();
    li().submit(
            "/grid/patrol",
            "/grid/patrol",
            Map.of("kind", "site", "area", area, "place", place, "lng", lng, "lat", "28.1201"));
  }

  private Browser li() {
    return fixtures.browser(port, LI_GRID_WORKER);
  }
}
