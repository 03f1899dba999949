package gongzhi.cases;

import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who takes their data along takes their reports along. */
@GongzhiTest
class OwnReportsTest {

  private static final String EXPORT = "/me/data/export";

  @LocalServerPort int port;
  @Autowired CaseFixtures cases;

  @Test
  void are_in_the_download_with_words_place_status_and_steps() {
    CaseNo no = cases.aCaseReportedDone();

    String file = cases.browser(port, WANG_RESIDENT).get(EXPORT).body();

    assertThat(file)
        .contains("\"reports\":[", no.value(), "三楼楼道的灯坏了", "3 栋 2 单元")
        .contains("\"status\":\"REPORTED_DONE\"", "\"act\":\"ACCEPTED\"", "换了新灯泡");
  }

  @Test
  void hold_neither_what_only_staff_may_see_nor_what_others_reported() {
    CaseNo no = cases.anAssignedCase();

    assertThat(cases.browser(port, WANG_RESIDENT).get(EXPORT).body())
        .contains(no.value())
        .contains("\"act\":\"ASSIGNED\"")
        .doesNotContain("换三楼楼道的灯");
    assertThat(cases.browser(port, LIU_RESIDENT).get(EXPORT).body()).doesNotContain(no.value());
  }
}
