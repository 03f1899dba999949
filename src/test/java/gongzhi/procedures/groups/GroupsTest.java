package gongzhi.procedures.groups;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Residents run one thing themselves, with a charter, members, minutes and a page of money. */
@GongzhiTest
@Import(MovedClock.class)
class GroupsTest {

  private static final String DESK = "/desk/groups";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void charter_members_minutes_and_each_yuan_are_public() {
    String desk = founded("停车管理小组");
    chen().submit(desk, desk + "/members", Map.of("name", "陈伯", "post", "组长"));
    assertThat(write(desk, "MINUTES", "商量好夜里不鸣笛，电话 13812345678", "")).isEqualTo(303);
    assertThat(write(desk, "INCOME", "居民自愿交的维护费", "120.50")).isEqualTo(303);
    assertThat(write(desk, "EXPENSE", "买反光锥", "500")).as("more than is left").isEqualTo(409);
    assertThat(write(desk, "EXPENSE", "买反光锥", "20.50")).isEqualTo(303);

    String open = new Browser(port).get(desk.replace("/desk", "")).body();
    assertThat(open)
        .contains("停车管理小组", "谁家有车谁参加", "陈伯", "组长", "夜里不鸣笛", "买反光锥", "结余", "100.00 元")
        .doesNotContain("13812345678");
    String leave = chen().get(desk).body().replaceAll("(?s).*action=\"([^\"]*/leave)\".*", "$1");
    assertThat(chen().submit(desk, leave, Map.of()).statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get(desk.replace("/desk", "")).body()).doesNotContain("陈伯");
  }

  @Test
  void money_has_an_amount_and_minutes_have_none() {
    String desk = founded("广场舞自治小组");

    assertThat(write(desk, "INCOME", "赞助音响", "")).isEqualTo(422);
    assertThat(write(desk, "MINUTES", "商量了时间", "5")).isEqualTo(422);
    assertThat(write(desk, "INCOME", "赞助音响", "1.234")).isEqualTo(422);
    MarkedField.isOnlyOne(chen().submit(DESK, DESK, fields("小组", "太短")), "charter");
    assertThat(chen().submit(DESK, DESK, fields("广场舞自治小组", CHARTER)).statusCode()).isEqualTo(409);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(desk).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/groups?place=yuhua").body()).contains("广场舞自治小组");
  }

  private static final String CHARTER = "谁家有车谁参加；一户一票，过半数定；钱只用于划线和反光锥，每季度公布。";

  private static Map<String, String> fields(String name, String charter) {
    return Map.of("name", name, "topic", "院里的一件事", "charter", charter);
  }

  private String founded(String name) {
    return chen()
        .submit(DESK, DESK, fields(name, CHARTER))
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  private int write(String desk, String kind, String words, String yuan) {
    Map<String, String> entry = new HashMap<>(Map.of("kind", kind, "words", words, "yuan", yuan));
    entry.put("day", clock.instant().toString().substring(0, 10));
    return chen().submit(desk, desk + "/entries", entry).statusCode();
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
