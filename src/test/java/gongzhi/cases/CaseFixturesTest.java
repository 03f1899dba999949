package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.site.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case goes its whole path by the hands of the cast. */
@GongzhiTest
class CaseFixturesTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  @Test
  void a_case_goes_from_report_to_the_word_of_its_reporter() {
    assertThat(fixtures.statusOf(fixtures.aReceivedCase())).isEqualTo(CaseStatus.RECEIVED);
    assertThat(fixtures.statusOf(fixtures.aResolvedCase())).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void the_reporter_opens_it_in_a_browser() {
    CaseNo no = fixtures.aReceivedCase();
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);

    assertThat(wang.get("/cases/" + no).body()).contains("三楼楼道的灯坏了");
  }
}
