package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Doors on lists are seen in time; what is found there becomes a case, what is said there is
 * theirs.
 */
@GongzhiTest
@Import(MovedClock.class)
class VisitsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void a_door_is_due_at_once_and_after_a_visit_in_its_time() {
    String door = aDoor("veteran", "1 栋 101");

    assertThat(visit(door, Map.of("outcome", "MET")).statusCode()).isEqualTo(303);

    assertThat(li().get("/grid/visits").body()).contains("1 栋 101", "上次 今天", "2027 年 2 月 9 日前走访");
    assertThat(li().get(door).body()).contains("见到了");
  }

  @Test
  void nobody_there_does_not_count_and_somebody_comes_again_in_a_week() {
    String door = aDoor("aged_member", "1 栋 201");

    visit(door, Map.of("outcome", "NOT_THERE"));

    assertThat(li().get("/grid/visits?group=aged_member").body())
        .contains("还没有走访过", "11 月 16 日前走访");
    assertThat(chen().get("/desk/visits").body()).contains("0.0%（0/1）");
    visit(door, Map.of("outcome", "DECLINED"));
    assertThat(chen().get("/desk/visits").body()).contains("100.0%（1/1）");
  }

  @Test
  void what_was_said_is_kept_only_with_consent() {
    String door = aDoor("hardship", "1 栋 301");

    HttpResponse<String> refused = visit(door, Map.of("outcome", "MET", "heard", "腿脚不好"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("对方同意才能记谈话内容", "腿脚不好");

    visit(door, Map.of("outcome", "MET", "heard", "腿脚不好，电话 13800138000", "agreed", "true"));
    assertThat(li().get(door).body()).contains("腿脚不好").doesNotContain("13800138000");
  }

  @Test
  void what_is_to_be_done_becomes_one_case_however_often_it_is_sent() {
    String door = aDoor("hardship", "1 栋 302");
    Map<String, String> form =
        Map.of("outcome", "MET", "finding", "卫生间要装扶手", "idempotency_key", "visit-of-302");

    String first = visit(door, form).headers().firstValue("location").orElseThrow();
    String again = visit(door, form).headers().firstValue("location").orElseThrow();

    assertThat(again).isEqualTo(first);
    CaseNo no = CaseNo.of(first.substring(first.indexOf('=') + 1));
    assertThat(li().get("/grid/tasks/" + no).body()).contains("卫生间要装扶手", "1 栋 302");
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("扶手");
  }

  @Test
  void others_neither_see_nor_visit_it() {
    String door = aDoor("workplace", "河边工地");

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(door).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get("/grid/visits").body())
        .doesNotContain("河边工地");
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/grid/visits").statusCode())
        .isIn(403, 404);
  }

  @Test
  void a_door_is_once_on_a_list_and_leaves_it() {
    String door = aDoor("veteran", "2 栋 101");

    assertThat(add("veteran", "2 栋 101").statusCode()).isEqualTo(409);
    assertThat(add("nobody", "2 栋 102").statusCode()).isEqualTo(422);
    assertThat(add("veteran", " ").body()).contains("请写门牌或单位名称");
    assertThat(leave(door, " ").body()).contains("请写明为什么移出");
    assertThat(leave(door, "搬到外地，电话 13800138000").statusCode()).isEqualTo(303);
    assertThat(li().get(door).statusCode()).isEqualTo(404);
    assertThat(program.call(() -> whyLeft("2 栋 101")))
        .startsWith("搬到外地")
        .doesNotContain("13800138000");
  }

  @Test
  void what_is_pressed_twice_is_one_visit() {
    String door = aDoor("hardship", "2 栋 201");

    visit(door, Map.of("outcome", "DECLINED"));
    visit(door, Map.of("outcome", "DECLINED"));
    assertThat(li().get(door).body().split("<span>婉拒了</span>", -1)).hasSize(2);

    clock.pass(Duration.ofMinutes(2));
    visit(door, Map.of("outcome", "DECLINED"));
    assertThat(li().get(door).body().split("<span>婉拒了</span>", -1)).hasSize(3);
  }

  private HttpResponse<String> leave(String door, String why) {
    return li().submit(door, door + "/leave", Map.of("why", why));
  }

  private String whyLeft(String place) {
    return db.sql(
            "select left_because from cases.visit_target where place = :place and left_by is not null")
        .param("place", place)
        .query(String.class)
        .single();
  }

  @Test
  void is_called_overdue_when_its_day_has_gone_by() {
    aDoor("workplace", "东门超市");
    clock.pass(Duration.ofDays(3));

    assertThat(li().get("/grid/visits?group=workplace").body()).contains("应在", "is-late");
  }

  private String aDoor(String group, String place) {
    assertThat(add(group, place).statusCode()).isEqualTo(303);
    String page = li().get("/grid/visits?group=" + group).body();
    return page.replaceAll(
        "(?s).*href=\"(/grid/visits/[0-9]+)\">(?:(?!</li>).)*?" + place + ".*", "$1");
  }

  private HttpResponse<String> add(String group, String place) {
    String area = fixtures.area(HERE).id().toString();
    Map<String, String> form = Map.of("group", group, "area", area, "place", place);
    return li().submit("/grid/visits", "/grid/visits", form);
  }

  private HttpResponse<String> visit(String door, Map<String, String> fields) {
    return li().submit(door, door, new HashMap<>(fields));
  }

  private Browser li() {
    return fixtures.browser(port, LI_GRID_WORKER);
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
