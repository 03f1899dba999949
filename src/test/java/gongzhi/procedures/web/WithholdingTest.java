package gongzhi.procedures.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.site.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An opinion is kept back with a reason that its author hears and everybody reads. */
@GongzhiTest
class WithholdingTest {

  private static final String WORDS = "老李家那只大黑狗天天叫，害我睡不着";
  private static final String WHY = "说的是邻居家里的事，和这件事没有关系";

  @Autowired CaseFixtures fixtures;
  @LocalServerPort int port;

  @Test
  void its_author_hears_why_everybody_reads_that_and_not_the_words_and_it_can_be_released_later() {
    String open = said();
    String desk = "/desk" + open;
    Browser zhao = fixtures.browser(port, ZHAO_SECRETARY);
    String withhold = address(zhao.get(desk).body(), "withhold");
    assertThat(zhao.submit(desk, withhold, Map.of("why", "不行")).statusCode()).isEqualTo(422);
    Browser wang = fixtures.browser(port, WANG_RESIDENT);
    assertThat(wang.submit(open, withhold, Map.of("why", WHY)).statusCode()).isEqualTo(403);

    assertThat(zhao.submit(desk, withhold, Map.of("why", WHY)).statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get(open).body())
        .contains("有一条意见查看后没有公开", WHY)
        .doesNotContain("大黑狗");
    assertThat(wang.get("/me/inbox").body()).contains(WHY);
    assertThat(fixtures.browser(port, LIU_RESIDENT).get("/me/inbox").body()).doesNotContain(WHY);
    assertThat(zhao.get(desk).body()).contains("没有公开的理由：" + WHY, "大黑狗");
    assertThat(zhao.submit(desk, withhold, Map.of("why", WHY)).statusCode()).isEqualTo(409);

    String release = address(zhao.get(desk).body(), "release");
    assertThat(zhao.submit(desk, release, Map.of()).statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get(open).body()).contains("大黑狗", "先前没有公开（" + WHY);
    assertThat(zhao.submit(desk, withhold, Map.of("why", WHY)).statusCode()).isEqualTo(409);
  }

  /** Says where everybody reads the matter to which Wang said something. */
  private String said() {
    String begun =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .submit(
                "/desk/decisions/new",
                "/desk/decisions",
                Map.of(
                    "area",
                    fixtures.area(HERE).id().toString(),
                    "procedure",
                    "four-two",
                    "title",
                    "门口要不要装路灯",
                    "summary",
                    "晚上门口看不见路，好几家都提过",
                    "matter",
                    "SELF_GOVERNANCE",
                    "cases",
                    ""))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String open = begun.replace("/desk", "");
    Browser wang = fixtures.browser(port, WANG_RESIDENT);
    assertThat(wang.submit(open, open + "/opinions", Map.of("words", WORDS)).statusCode())
        .isEqualTo(303);
    return open;
  }

  private static String address(String page, String act) {
    return page.replaceAll("(?s).*action=\"([^\"]*/opinions/[0-9]+/" + act + ")\".*", "$1");
  }
}
