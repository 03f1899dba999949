package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a resident does, in a real browser at the size of a phone. */
@GongzhiTest
class ResidentJourneyTest {

  @Autowired CaseFixtures cases;
  @LocalServerPort int port;

  @BeforeEach
  void the_cast_is_there() {
    cases.viewer(Cast.WANG_RESIDENT);
  }

  @Test
  void reports_without_an_account_in_three_screens() {
    Page phone = Chrome.phone(port);

    report(phone);

    assertThat(phone.textContent("h1")).isEqualTo("社区收到了");
    assertThat(phone.textContent(".gz-no")).matches("[A-Z]+-\\d{4}-\\d{5}");
  }

  @Test
  void reports_without_scripts_just_as_well() {
    Page phone = Chrome.phoneWithoutScripts(port);

    report(phone);

    assertThat(phone.textContent("h1")).isEqualTo("社区收到了");
  }

  @Test
  void is_told_what_is_missing_and_loses_nothing() {
    Page phone = Chrome.phone(port);
    phone.navigate("/report");

    phone.click("button[form=report]");

    assertThat(phone.title()).startsWith("没交成：");
    assertThat(phone.textContent(".gz-errorsum")).contains("请写一下发生了什么");
  }

  @Test
  void confirms_that_it_is_solved() {
    CaseNo no = cases.aCaseReportedDone();
    Page phone = Chrome.signedIn(Chrome.phone(port), port, cases.session(Cast.WANG_RESIDENT));

    phone.navigate("/cases/" + no);
    phone.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/case-phone.png")));
    phone.click("a[href$='solved=true']");
    phone.click("button[form=confirm]");

    assertThat(phone.textContent(".gz-st")).contains("已办结");
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void says_what_is_missing_and_it_goes_back() {
    CaseNo no = cases.aCaseReportedDone();
    Page phone = Chrome.signedIn(Chrome.phone(port), port, cases.session(Cast.WANG_RESIDENT));

    phone.navigate("/cases/" + no + "/confirm?solved=false");
    phone.fill("#words", "晚上又不亮了");
    phone.click("button[form=confirm]");

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
  }

  @Test
  void a_neighbour_does_not_read_the_words() {
    CaseNo no = cases.aReceivedCase();
    Page phone = Chrome.signedIn(Chrome.phone(port), port, cases.session(Cast.LIU_RESIDENT));

    phone.navigate("/cases/" + no);

    assertThat(phone.content()).doesNotContain("看不见台阶");
  }

  @Test
  void finds_nothing_wrong_for_readers_with_other_senses() {
    CaseNo no = cases.aCaseReportedDone();
    Page phone = Chrome.signedIn(Chrome.phone(port), port, cases.session(Cast.WANG_RESIDENT));

    for (String page :
        List.of(
            "/",
            "/report",
            "/report/where",
            "/cases",
            "/cases/nearby",
            "/cases/" + no,
            "/cases/" + no + "/confirm",
            "/pick",
            "/verify",
            "/help")) {
      phone.navigate(page);
      List<Rule> violations = new AxeBuilder(phone).analyze().getViolations();
      assertThat(violations).as(page).extracting(Rule::getId).isEmpty();
    }
  }

  private void report(Page phone) {
    phone.navigate("/report");
    phone.fill("#words", "三栋楼下的路灯不亮，晚上看不见路");
    phone.click("button[form=report]");
    phone.waitForURL("**/report/where**");
    phone.navigate("/report/where?in=" + cases.area(Cast.Ground.SUBDISTRICT).id().value());
    phone.locator("button[name=area]").first().click();
    phone.click("button[form=where]");
    phone.waitForURL("**/report/check");
    phone.click("button[name=anonymous]");
    phone.waitForURL("**/report/done/**");
  }
}
