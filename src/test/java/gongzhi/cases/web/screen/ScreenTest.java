package gongzhi.cases.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicWords;
import gongzhi.cases.register.Ledger;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The screen in the hall: for everyone, about nobody. */
@GongzhiTest
@Import({Superuser.class, Ledger.class})
class ScreenTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired PublicWords words;
  @Autowired Ledger ledger;
  @Autowired Superuser superuser;

  @Test
  void everyone_sees_the_month_of_a_community_and_of_its_district_without_persons() {
    fixtures.aResolvedCase();

    for (Ground ground : new Ground[] {Ground.HERE, Ground.DISTRICT}) {
      String screen = get(address(ground));
      assertThat(screen)
          .contains("本月收到", "最近的答复", "回音壁", "hx-trigger=\"every 60s\"")
          .doesNotContain("王女士", "晚上看不见台阶", "138****2046");
    }
  }

  @Test
  void an_answer_is_on_it_only_after_somebody_released_it() {
    CaseNo no = fixtures.aResolvedCase();
    ledger.upToDate();
    String answer = "换了新灯泡";
    assertThat(get(address(Ground.HERE))).doesNotContain(no.value());

    Cast chen = Cast.CHEN_COMMUNITY_OFFICER;
    fixtures.as(chen, () -> words.release(fixtures.act(chen, no, answer), step(no), false));

    assertThat(get(address(Ground.HERE))).contains(answer);
  }

  private int step(CaseNo no) {
    return Integer.parseInt(
        superuser
            .read(
                "select w.event_seq::text from cases.public_words w join cases.case_file c on c.id = w.case_id where c.no = '"
                    + no
                    + "'")
            .getFirst());
  }

  @Test
  void it_shows_what_its_address_names_and_reads_that_again() {
    String screen = get(address(Ground.HERE) + "?panels=echo&seconds=30&night=on");

    assertThat(screen)
        .contains("回音壁", "is-night", "data-seconds=\"30\"", "panels=echo")
        .doesNotContain("本月收到", "最近的答复");
    String part =
        new Browser(port)
            .get(address(Ground.HERE) + "?panels=figures", "HX-Request", "true")
            .body();
    assertThat(part).contains("本月收到").doesNotContain("<html");
  }

  @Test
  void what_is_not_understood_is_refused() {
    assertThat(status(address(Ground.HERE) + "?panels=weather")).isEqualTo(422);
    assertThat(status(address(Ground.HERE) + "?seconds=1")).isEqualTo(422);
    assertThat(status(address(Ground.HERE) + "?night=perhaps")).isEqualTo(422);
    assertThat(status(address(Ground.SUBDISTRICT))).isEqualTo(404);
    assertThat(status("/open/screen/999999999")).isEqualTo(404);
  }

  private String address(Ground ground) {
    return "/open/screen/" + fixtures.area(ground).id();
  }

  private String get(String address) {
    return new Browser(port).get(address).body();
  }

  private int status(String address) {
    return new Browser(port).get(address).statusCode();
  }
}
