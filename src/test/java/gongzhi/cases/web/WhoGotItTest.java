package gongzhi.cases.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.Handling;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a case went is for everyone to see; what the unit was told is not. */
@GongzhiTest
class WhoGotItTest {

  private static final String GIVEN = "交给：示例物业公司";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Handling handling;
  @Autowired Closing closing;

  @Test
  void everyone_sees_the_unit_and_staff_read_the_task() {
    CaseNo no = fixtures.anAssignedCase();

    assertThat(new Browser(port).get("/cases/" + no).body())
        .contains(GIVEN)
        .doesNotContain("换三楼楼道的灯");
    assertThat(page(WANG_RESIDENT, "/cases/" + no)).contains(GIVEN).doesNotContain("换三楼楼道的灯");
    assertThat(page(CHEN_COMMUNITY_OFFICER, "/desk/cases/" + no)).contains(GIVEN, "换三楼楼道的灯");
  }

  @Test
  void an_appeal_names_the_post_above_to_everyone() {
    CaseNo no = fixtures.aResolvedCase();

    fixtures.as(WANG_RESIDENT, () -> closing.appeal(fixtures.act(WANG_RESIDENT, no, "第二天又坏了")));

    assertThat(new Browser(port).get("/cases/" + no).body()).contains("接手的是：街道");
    assertThat(page(WANG_RESIDENT, "/cases/" + no)).contains("接手的是：街道");
  }

  @Test
  void what_went_up_offers_nothing_on_the_card_of_the_grid_worker() {
    CaseNo no = fixtures.aCaseReportedDone();
    unsolved(no);
    assertThat(page(LI_GRID_WORKER, "/grid/tasks/" + no)).contains("/accept");
    fixtures.as(
        Cast.QIAN_PROPERTY_MANAGER,
        () -> handling.accept(fixtures.act(Cast.QIAN_PROPERTY_MANAGER, no, "")));
    fixtures.reportsDoneAgain(no);
    unsolved(no);

    assertThat(page(LI_GRID_WORKER, "/grid/tasks/" + no)).doesNotContain("/accept", "/return");
  }

  private void unsolved(CaseNo no) {
    fixtures.as(WANG_RESIDENT, () -> closing.reopen(fixtures.act(WANG_RESIDENT, no, "还是不亮")));
  }

  private String page(Cast who, String path) {
    return fixtures.browser(port, who).get(path).body();
  }
}
