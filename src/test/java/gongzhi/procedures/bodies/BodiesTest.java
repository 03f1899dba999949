package gongzhi.procedures.bodies;

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

/** Who sits in a body is public; what binds them is for staff, and may shut them out. */
@GongzhiTest
@Import(MovedClock.class)
class BodiesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void everybody_reads_who_sits_there_and_what_is_missing() {
    begun("community-joint-meeting");
    join("community-joint-meeting", "王芳", Map.of("side", "committee", "post", "主任", "woman", "1"));
    join("community-joint-meeting", "李卫东", Map.of("side", "units", "unit", "供电所"));

    assertThat(open("community-joint-meeting"))
        .contains("王芳", "主任", "兼职委员，供电所", "现在 2 人，至少要 5 人", "换届选举大会");
    assertThat(chen().get("/desk/bodies").body()).contains("社区联席会议", "要补选");
  }

  @Test
  void who_has_kin_at_the_company_does_not_sit_for_the_owners() {
    begun("owners-committee");

    HttpResponse<String> refused = join("owners-committee", "赵强", Map.of("ties", "COMPANY_KIN"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("配偶或者近亲属在物业公司工作", "第二十条", "赵强");

    assertThat(join("owners-committee", "孙丽", Map.of("ties", "CONTRACTOR")).statusCode())
        .isEqualTo(303);
    assertThat(chen().get(desk("owners-committee")).body()).contains("议到相关事项时回避");
    assertThat(open("owners-committee")).contains("孙丽").doesNotContain("回避", "承包单位");
  }

  @Test
  void who_is_supervised_does_not_supervise() {
    begun("residents-committee");
    begun("supervision-committee");
    join("residents-committee", "周明", Map.of());

    HttpResponse<String> refused = join("supervision-committee", "周明", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("周明在被监督的机构里任职");
    assertThat(join("supervision-committee", "周明（二组）", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void who_leaves_says_why_and_stays_on_record_and_a_new_term_begins_empty() {
    begun("residents-council");
    join("residents-council", "吴敏", Map.of());
    String leave =
        chen()
            .get(desk("residents-council"))
            .body()
            .replaceAll("(?s).*action=\"([^\"]*/leave)\".*", "$1");
    assertThat(chen().submit(desk("residents-council"), leave, Map.of("why", "搬到外地")).statusCode())
        .isEqualTo(303);
    assertThat(open("residents-council")).contains("吴敏", "搬到外地");

    MarkedField.isOnlyOne(begin("residents-council", "-9999-01-01"), "begins");
    HttpResponse<String> refused = begin("residents-council", "2026-03-01");
    MarkedField.isOnlyOne(refused, "begins");
    assertThat(begin("residents-council", "2026-11-01").statusCode()).isEqualTo(303);
    assertThat(open("residents-council")).doesNotContain("吴敏");
  }

  @Test
  void only_who_serves_the_ground_keeps_the_list() {
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(desk("residents-council")).statusCode())
        .isEqualTo(404);
    assertThat(chen().get(desk("party-members-meeting")).statusCode()).isEqualTo(404);
  }

  private void begun(String key) {
    begin(key, "2026-03-01");
  }

  private HttpResponse<String> begin(String key, String day) {
    return chen().submit(desk(key), desk(key) + "/terms", Map.of("begins", day, "basis", "换届选举大会"));
  }

  private HttpResponse<String> join(String key, String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("name", name);
    fields.put("since", "2026-03-02");
    return chen().submit(desk(key), desk(key) + "/members", fields);
  }

  private String open(String key) {
    return new Browser(port).get(desk(key).replace("/desk", "/meetings")).body();
  }

  private String desk(String key) {
    return "/desk/bodies/" + fixtures.area(HERE).id() + "/" + key;
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
