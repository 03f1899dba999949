package gongzhi.procedures.halls;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A hall is public with its rules and with every meeting that is held there. */
@GongzhiTest
@Import(MovedClock.class)
class HallsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void everybody_reads_where_it_is_how_people_talk_there_and_what_was_talked_about() {
    String desk = registered("梧桐议事厅");
    String form =
        chen().get(desk).body().replaceAll("(?s).*href=\"(/desk/meetings/new[^\"]*)\".*", "$1");
    assertThat(chen().get(form.replace("&amp;", "&")).body()).contains("value=\"梧桐议事厅\"");
    chen().submit("/desk/meetings/new", "/desk/meetings", meeting("梧桐议事厅"));

    assertThat(anybody().get("/halls?place=yuhua").body()).contains("梧桐议事厅", "一号楼架空层");
    assertThat(anybody().get(desk.replace("/desk", "")).body())
        .contains("对事不对人", "三天内转给能办的单位", "晾衣架夜谈", "有投影")
        .doesNotContain("13812345678");
  }

  @Test
  void is_given_up_with_a_reason_and_named_once() {
    String desk = registered("银杏议事厅");
    assertThat(register("银杏议事厅").statusCode()).isEqualTo(409);

    HttpResponse<String> refused = chen().submit(desk, desk + "/close", Map.of("reason", ""));
    MarkedField.isOnlyOne(refused, "reason");
    assertThat(chen().submit(desk, desk + "/close", Map.of("reason", "房屋腾退")).statusCode())
        .isEqualTo(303);
    assertThat(anybody().get(desk.replace("/desk", "")).body()).contains("已停用", "房屋腾退");
    assertThat(register("银杏议事厅").statusCode()).isEqualTo(303);
  }

  @Test
  void only_who_serves_the_ground_registers_there() {
    String desk = registered("香樟议事厅");

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(desk).statusCode()).isEqualTo(404);
    MarkedField.isOnlyOne(register(""), "name");
  }

  private String registered(String name) {
    return register(name).headers().firstValue("location").orElseThrow();
  }

  private HttpResponse<String> register(String name) {
    Map<String, String> fields = new HashMap<>();
    fields.put("area", here());
    fields.put("name", name);
    fields.put("address", "一号楼架空层");
    fields.put("hours", "每天 9 点到 20 点");
    fields.put("about", "有投影，找李师傅 13812345678");
    return chen().submit("/desk/halls/new", "/desk/halls", fields);
  }

  private Map<String, String> meeting(String venue) {
    return Map.of(
        "area",
        here(),
        "body",
        "bench",
        "topic",
        "晾衣架夜谈",
        "agenda",
        "晾衣架",
        "day",
        "2026-11-14",
        "from",
        "19:00",
        "venue",
        venue);
  }

  private String here() {
    return fixtures.area(HERE).id().toString();
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  private Browser anybody() {
    return new Browser(port);
  }
}
