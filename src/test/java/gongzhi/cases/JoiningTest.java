package gongzhi.cases;

import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has the same trouble finds it again and hears how it ended. */
@GongzhiTest
class JoiningTest {

  @LocalServerPort int port;
  @Autowired private CaseFixtures cases;
  @Autowired private Closing closing;
  @Autowired private Joining joining;

  @Test
  void whoever_joined_is_told_when_it_ends() {
    CaseNo no = cases.aCaseReportedDone();
    joining.join(no, cases.viewer(LIU_RESIDENT));

    cases.as(WANG_RESIDENT, () -> closing.confirm(cases.act(WANG_RESIDENT, no, ""), Rating.NONE));

    assertThat(cases.toldTo(LIU_RESIDENT)).contains("case.notice.joined-ended " + no);
    assertThat(cases.toldTo(WANG_RESIDENT)).doesNotContain("case.notice.joined-ended " + no);
  }

  @Test
  void whoever_joined_finds_it_again_and_is_not_asked_twice() {
    CaseNo no = cases.aCaseInProgress();
    Browser liu = cases.browser(port, LIU_RESIDENT);
    assertThat(liu.get("/cases/" + no).body()).contains("/join");

    liu.submit("/cases/" + no, "/cases/" + no + "/join", Map.of());

    assertThat(liu.get("/cases/" + no).body())
        .contains("您也遇到了这件事")
        .doesNotContain("action=\"/cases/" + no + "/join\"");
    assertThat(liu.get("/cases/joined").body()).contains(no.value());
    assertThat(cases.browser(port, WANG_RESIDENT).get("/cases/joined").body())
        .doesNotContain(no.value());
  }
}
