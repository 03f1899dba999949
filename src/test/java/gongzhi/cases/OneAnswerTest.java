package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many raise a matter, one answer is told to all, and each says for themselves. */
@GongzhiTest
class OneAnswerTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures cases;
  @Autowired Joining joining;
  @Autowired Decisions decisions;
  @Autowired Handling handling;

  private CaseNo lead;

  @BeforeEach
  void a_neighbour_joins() {
    lead = cases.aCaseInProgress();
    joining.join(lead, cases.viewer(LIU_RESIDENT));
  }

  @Test
  void whoever_joined_is_told_the_answer_and_everybody_reads_how_many_raised_it() {
    CaseNo merged =
        cases.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, "楼道没有灯", CaseFixtures.LAMP);
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(cases.act(CHEN_COMMUNITY_OFFICER, merged, "同一盏灯"), lead));

    done();

    assertThat(cases.toldTo(LIU_RESIDENT)).contains("case.notice.joined-answered " + lead);
    assertThat(cases.toldTo(WANG_RESIDENT))
        .contains("case.notice.confirm " + lead, "case.notice.confirm " + merged)
        .doesNotContain("case.notice.joined-answered " + lead);
    assertThat(new Browser(port).get("/cases/" + lead).body()).contains("3 人反映同一件事，一个答复");
  }

  @Test
  void whoever_is_not_helped_by_it_goes_on_with_a_report_of_their_own() {
    done();
    Browser liu = cases.browser(port, LIU_RESIDENT);
    String page = "/cases/" + lead;
    assertThat(liu.get(page).body()).contains("没给我解决");

    HttpResponse<String> sent = liu.submit(page, page + "/unsolved", Map.of("words", "二楼还是黑的"));

    String own = sent.headers().firstValue("Location").orElseThrow();
    assertThat(own).startsWith("/cases/YH-").isNotEqualTo(page);
    assertThat(liu.get(own).body()).contains("二楼还是黑的");
    assertThat(cases.statusOf(lead)).isEqualTo(CaseStatus.REPORTED_DONE);
    assertThat(cases.toldTo(QIAN_PROPERTY_MANAGER)).contains("case.notice.joined-unsolved " + lead);
    HttpResponse<String> again = liu.submit(page, page + "/unsolved", Map.of("words", "再说一遍"));
    assertThat(again.headers().firstValue("Location")).contains(own);
  }

  @Test
  void nobody_else_does_and_not_before_it_is_answered() {
    Browser liu = cases.browser(port, LIU_RESIDENT);
    Browser wang = cases.browser(port, WANG_RESIDENT);
    String page = "/cases/" + lead;
    assertThat(liu.get(page).body()).doesNotContain(page + "/unsolved");

    assertThat(liu.submit(page, page + "/unsolved", Map.of("words", "还没好")).statusCode())
        .isEqualTo(409);
    done();
    assertThat(wang.submit(page, page + "/unsolved", Map.of("words", "不是我加入的")).statusCode())
        .isEqualTo(409);
    HttpResponse<String> empty = liu.submit(page, page + "/unsolved", Map.of("words", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("没给我解决");
  }

  private void done() {
    Act done = cases.act(QIAN_PROPERTY_MANAGER, lead, "换了灯").with(List.of(cases.aPhoto()));
    cases.as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));
  }
}
