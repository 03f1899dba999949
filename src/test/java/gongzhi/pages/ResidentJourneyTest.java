package gongzhi.pages;

import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a resident does, in a real browser at the size of a phone. */
@GongzhiTest
class ResidentJourneyTest {

  @Autowired CaseFixtures cases;
  @LocalServerPort int port;

  @AfterEach
  void puts_the_phone_away() {
    Chrome.closePages();
  }

  @ParameterizedTest(name = "with scripts: {0}")
  @ValueSource(booleans = {true, false})
  void reports_without_an_account_in_three_screens_and_follows_by_the_receipt(boolean scripts) {
    Visitor somebody = Visitor.at(Screen.PHONE, port, scripts).open("/report");

    somebody.write("#words", "三栋楼下的路灯不亮，晚上看不见路").press("button[form=report]");
    somebody.open("/report/where?in=" + cases.area(Cast.Ground.SUBDISTRICT).id().value());
    somebody.press("button[name=area]").press("button[form=where]").isClear(scripts);
    somebody.press("button[name=anonymous]").sees("h1", "您反映的事收到了").isClear(scripts);
    String no = somebody.text(".gz-no");
    somebody.press(".gz-actions a.btn-primary").sees(".gz-st", "收到了，等受理");

    assertThat(no).matches("[A-Z]+-\\d{4}-\\d{5}");
    assertThat(somebody.page().url()).contains("/t/" + no);
  }

  @Test
  void is_told_what_is_missing_and_loses_nothing() {
    Visitor somebody = Visitor.at(Screen.PHONE, port).open("/report");

    somebody.press("button[form=report]");

    assertThat(somebody.page().title()).startsWith("没交成：");
    somebody.sees(".gz-errorsum", "请写一下发生了什么");
  }

  @Test
  void keeps_a_draft_until_it_is_sent() {
    Visitor somebody = Visitor.at(Screen.PHONE, port).open("/report");
    somebody.write("#words", "河边的栏杆断了一截");
    somebody.page().waitForTimeout(400);

    somebody.open("/").open("/report");

    assertThat(somebody.page().inputValue("#words")).isEqualTo("河边的栏杆断了一截");
  }

  @Test
  void confirms_that_it_is_solved() {
    CaseNo no = cases.aCaseReportedDone();

    wang()
        .open("/cases/" + no)
        .press("a[href$='answer=SOLVED']")
        .tap("#score .gz-chip")
        .press("button[form=confirm]")
        .sees(".gz-st", "已办结");

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void says_what_is_missing_and_it_goes_back() {
    CaseNo no = cases.aCaseReportedDone();
    Visitor wang = wang().open("/cases/" + no).press("a[href$='answer=NOT_SOLVED']");

    wang.press("button[form=confirm]").sees(".gz-errorsum", "差");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
    wang.write("#words", "晚上又不亮了").press("button[form=confirm]");

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
  }

  @Test
  void a_neighbour_does_not_read_the_words() {
    CaseNo no = cases.aReceivedCase();

    Visitor liu = Visitor.at(Screen.PHONE, port).as(cases.session(LIU_RESIDENT));

    liu.open("/cases/" + no).sees("h1").seesNowhere("看不见台阶");
  }

  private Visitor wang() {
    return Visitor.at(Screen.PHONE, port).as(cases.session(WANG_RESIDENT));
  }
}
