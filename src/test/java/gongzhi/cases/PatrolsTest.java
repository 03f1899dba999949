package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Points are looked at in time, by somebody who was there; what is found becomes a case. */
@GongzhiTest
@Import(MovedClock.class)
class PatrolsTest {

  private static final String LIST = "/grid/patrol";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures grids;
  @Autowired Areas areas;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_point_is_due_at_once_and_after_a_look_in_its_time() {
    String point = aPoint("charging", "东门车棚");

    assertThat(look(point, there()).statusCode()).isEqualTo(303);

    assertThat(li().get(point).body()).contains("定位，相距 0 米", "11 月 16 日前巡查");
  }

  @Test
  void whoever_is_far_away_was_not_there_unless_a_reason_says_why() {
    String point = aPoint("fire_lane", "西侧通道");
    Map<String, String> far =
        Map.of("lng", "113.02", "lat", "28.2", "accuracy", "20", "words", "堵了");

    HttpResponse<String> refused = look(point, far);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不算到场", "堵了");
    assertThat(look(point, Map.of()).body()).contains("请定位或扫点位码");
    assertThat(look(point, with(there(), "accuracy", "900")).statusCode()).isEqualTo(422);

    assertThat(look(point, Map.of("reason", "楼间收不到定位")).statusCode()).isEqualTo(303);
    assertThat(li().get(point).body()).contains("手工", "楼间收不到定位");
  }

  @Test
  void the_code_on_the_spot_says_that_somebody_was_there() {
    String point = aPoint("waterside", "河边护栏");
    String other = codeOf(aPoint("waterside", "北侧水塘"));

    assertThat(look(point, Map.of("code", other)).body()).contains("这不是这个点的码");
    assertThat(look(point, Map.of("code", codeOf(point))).statusCode()).isEqualTo(303);
    assertThat(li().get(point).body()).contains("扫码");
  }

  @Test
  void what_is_found_becomes_one_case_however_often_it_is_sent() {
    String point = aPoint("fire_lane", "南侧通道");
    Map<String, String> form =
        with(with(there(), "words", "消防通道停了三辆车"), "idempotency_key", "look-at-south");

    String first = look(point, form).headers().firstValue("location").orElseThrow();
    String again = look(point, form).headers().firstValue("location").orElseThrow();

    assertThat(again).isEqualTo(first);
    CaseNo no = CaseNo.of(first.substring(first.indexOf('=') + 1));
    assertThat(li().get("/grid/tasks/" + no).body()).contains("消防通道停了三辆车", "南侧通道");
    assertThat(looksAt(point)).isEqualTo(1);
  }

  @Test
  void where_somebody_went_is_not_kept() {
    String point = aPoint("charging", "北门车棚");
    look(point, there());

    assertThat(
            program.call(
                () ->
                    db.sql(
                            "select count(*) from information_schema.columns where table_schema = 'cases' and table_name = 'patrol_check' and column_name in ('lng', 'lat')")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  @Test
  void others_neither_see_nor_look() {
    String point = aPoint("site", "五号地块");

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(point).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(LIST).body()).doesNotContain("五号地块");
    assertThat(fixtures.browser(port, WANG_RESIDENT).get(LIST).statusCode()).isEqualTo(403);
  }

  @Test
  void a_point_is_once_on_a_list_and_leaves_it() {
    String point = aPoint("site", "六号地块");

    assertThat(add("site", "六号地块").statusCode()).isEqualTo(409);
    assertThat(add("nothing", "七号地块").statusCode()).isEqualTo(422);
    assertThat(add("site", " ").body()).contains("请写具体位置");
    assertThat(li().submit(point, point + "/leave", Map.of()).statusCode()).isEqualTo(303);
    assertThat(li().get(point).statusCode()).isEqualTo(404);
  }

  @Test
  void a_point_lies_where_it_is_said_to_lie() {
    Area grid = grids.grids(1, 2).getFirst();
    Area building = areas.children(grid.id()).getFirst();
    LngLat middle = Objects.requireNonNull(building.label());

    assertThat(at(building, "八号地块", new LngLat(113.03, 28.12)).body()).contains("不在那里");
    assertThat(at(grid, "八号地块", new LngLat(113.03, 28.12)).statusCode()).isEqualTo(422);
    assertThat(at(building, "八号地块", middle).statusCode()).isEqualTo(303);
    assertThat(at(grid, "九号地块", middle).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> at(Area area, String place, LngLat spot) {
    return li().submit(
            LIST,
            LIST,
            Map.of(
                "kind", "site",
                "place", place,
                "area", area.id().toString(),
                "lng", String.valueOf(spot.lng()),
                "lat", String.valueOf(spot.lat())));
  }

  @Test
  void soft_breaks_of_a_word_processor_are_breaks_of_lines() {
    String point = aPoint("fire_lane", "中间通道");

    String found =
        look(point, with(there(), "words", "第一行\u000B第二行\f第三行"))
            .headers()
            .firstValue("location")
            .orElseThrow();

    CaseNo no = CaseNo.of(found.substring(found.indexOf('=') + 1));
    assertThat(li().get("/grid/tasks/" + no).body()).contains("第一行\n第二行\n第三行");
  }

  @Test
  void the_desk_counts_what_was_covered_and_lists_what_is_overdue() {
    String point = aPoint("charging", "地下车库");
    clock.pass(Duration.ofDays(2));
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(chen.get("/desk/patrols").body()).contains("超期的点", "地下车库");
    look(point, there());
    assertThat(chen.get("/desk/patrols").body()).doesNotContain("地下车库");
    assertThat(chen.get("/desk/patrols/codes").body()).contains("地下车库", "gz-qr");
    assertThat(chen.get("/desk/patrols/csv").statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, WU_SUPERVISOR).get("/desk/patrols/csv").body())
        .contains("地下车库", "应巡日");
  }

  private String aPoint(String kind, String place) {
    assertThat(add(kind, place).statusCode()).isEqualTo(303);
    return LIST
        + "/"
        + program.call(
            () ->
                db.sql("select max(id) from cases.patrol_point where place = :place")
                    .param("place", place)
                    .query(Long.class)
                    .single());
  }

  @Test
  void what_is_confidential_goes_to_confidants_alone() {
    String point = aPoint("fire_lane", "北侧通道");
    Map<String, String> form = with(with(there(), "words", "门里的事说不得"), "confided", "CG13");

    String answer = look(point, form).headers().firstValue("location").orElseThrow();

    String no = answer.substring(answer.indexOf('=') + 1);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + no).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> add(String kind, String place) {
    Map<String, String> form =
        with(Map.of("kind", kind, "area", fixtures.area(HERE).id().toString()), "place", place);
    form.putAll(there());
    return li().submit(LIST, LIST, form);
  }

  private HttpResponse<String> look(String point, Map<String, String> fields) {
    return li().submit(point, point, new HashMap<>(fields));
  }

  private Map<String, String> there() {
    return Map.of("lng", "113.0352", "lat", "28.1241", "accuracy", "15");
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(name, value);
    return more;
  }

  private Browser li() {
    return fixtures.browser(port, LI_GRID_WORKER);
  }

  private String codeOf(String point) {
    return program.call(
        () ->
            db.sql("select code from cases.patrol_point where id = :id")
                .param("id", Long.parseLong(point.substring(point.lastIndexOf('/') + 1)))
                .query(String.class)
                .single());
  }

  private long looksAt(String point) {
    return program.call(
        () ->
            db.sql("select count(*) from cases.patrol_check where point_id = :id")
                .param("id", Long.parseLong(point.substring(point.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single());
  }
}
