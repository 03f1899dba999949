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

/** An adviser of the pool, with no interest of their own, says in writing whether it is lawful. */
@GongzhiTest
@Import(MovedClock.class)
class AdviceTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void a_pool_of_two() {
    clock.set(MovedClock.MONDAY);
    if (!chen().get(pool()).body().contains("郑律师")) {
      chen().submit(pool(), pool() + "/terms", Map.of("begins", "2026-03-01", "basis", "市律协推荐"));
      join("郑律师", Map.of());
      join("冯律师", Map.of("ties", "CONTRACTOR"));
    }
  }

  @Test
  void is_asked_for_and_written_down_once() {
    String one = ask("郑律师", "能不能先施工后表决？").headers().firstValue("location").orElseThrow();
    assertThat(chen().get(one).body()).contains("能不能先施工后表决", "郑律师");

    HttpResponse<String> refused =
        chen().submit(one, one + "/answer", Map.of("verdict", "UNLAWFUL", "words", "不行"));
    MarkedField.isOnlyOne(refused, "words");
    Map<String, String> answer = Map.of("verdict", "UNLAWFUL", "words", "民法典第二百七十八条规定要先由业主共同决定。");
    assertThat(chen().submit(one, one + "/answer", answer).statusCode()).isEqualTo(303);
    assertThat(chen().get(one).body()).contains("不合法", "第二百七十八条");
    String board = pool() + "/advice";
    assertThat(chen().submit(board, one + "/answer", answer).statusCode()).isEqualTo(409);
  }

  @Test
  void nobody_with_an_interest_is_asked() {
    HttpResponse<String> refused = ask("冯律师", "承包合同能不能签？");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("冯律师声明过", "和承包单位有利害关系", "承包合同能不能签");
  }

  @Test
  void only_who_serves_the_ground_reads_it() {
    String one = ask("郑律师", "会议能不能委托他人参加？").headers().firstValue("location").orElseThrow();

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(one).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(String adviser, String question) {
    String board = chen().get(pool() + "/advice").body();
    String id = board.replaceAll("(?s).*value=\"([0-9]+)\"[^>]*><span><b>" + adviser + ".*", "$1");
    Map<String, String> fields =
        Map.of("matter", "楼顶光伏", "question", question, "adviser", id, "due", "2026-11-20");
    return chen().submit(pool() + "/advice", pool() + "/advice", fields);
  }

  private void join(String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("name", name);
    fields.put("since", "2026-03-02");
    chen().submit(pool(), pool() + "/members", fields);
  }

  private String pool() {
    return "/desk/bodies/" + fixtures.area(HERE).id() + "/legal-advisers";
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
