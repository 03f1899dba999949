package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.ending.Rating.NONE;
import static gongzhi.cases.path.CaseStatus.DELIBERATING;
import static gongzhi.cases.path.CaseStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.path.CaseNo;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Later dates and refusals take two persons. */
@GongzhiTest
class QuestionDeskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Closing closing;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void a_unit_asks_for_more_time_and_somebody_above_allows_it() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThat(askForTime(no, "3").statusCode()).isEqualTo(303);
    assertThat(fixtures.toldTo(ZHAO_SECRETARY)).contains("case.notice.extension-asked " + no);
    Desk secretary = desk(ZHAO_SECRETARY);
    assertThat(secretary.page("/desk/inbox")).contains("row-" + no, "等批延期");
    assertThat(secretary.open(no).body()).contains("等配件", "extension-grant");
    assertThat(secretary.act(no, "extension-grant").statusCode()).isEqualTo(303);
    assertThat(secretary.open(no).body()).contains("同意延期").doesNotContain("/extension-grant");
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("case.notice.extended " + no);
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).doesNotContain("/extension\"");
  }

  @Test
  void more_time_can_be_refused_with_a_reason() {
    CaseNo no = fixtures.aCaseInProgress();
    askForTime(no, "3");

    assertThat(desk(SUN_SUBDISTRICT_OFFICER).act(no, "extension-refuse", "words", "").statusCode())
        .isEqualTo(422);
    assertThat(
            desk(SUN_SUBDISTRICT_OFFICER).act(no, "extension-refuse", "words", "先办急的").statusCode())
        .isEqualTo(303);
    assertThat(desk(SUN_SUBDISTRICT_OFFICER).open(no).body()).doesNotContain("/extension-grant");
  }

  @Test
  void what_nobody_decided_ends_with_the_case_and_can_be_asked_again_after_an_appeal() {
    CaseNo no = fixtures.aCaseInProgress();
    askForTime(no, "3");
    fixtures.reportsDoneAgain(no);
    fixtures.as(WANG_RESIDENT, () -> closing.confirm(fixtures.act(WANG_RESIDENT, no, ""), NONE));

    assertThat(desk(ZHAO_SECRETARY).open(no).body())
        .contains("没有人答复，随这件事结束")
        .doesNotContain("申请延到", "/extension-refuse");
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("没有人答复，随这件事结束");

    fixtures.as(WANG_RESIDENT, () -> closing.appeal(fixtures.act(WANG_RESIDENT, no, "还是不亮")));
    assertThat(desk(ZHAO_SECRETARY).open(no).body()).doesNotContain("申请延到", "/extension-grant");
    fixtures.moveToCompanyBy(SUN_SUBDISTRICT_OFFICER, no, "再换一次");
    assertThat(askForTime(no, "3").statusCode()).isEqualTo(303);
  }

  @Test
  void too_much_time_no_reason_and_the_wrong_post_are_refused() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThat(askForTime(no, "60").statusCode()).isEqualTo(422);
    assertThat(askForTime(no, "x").statusCode()).isEqualTo(422);
    assertThat(askForTime(no, "").statusCode()).isEqualTo(422);
    assertThat(
            desk(CHEN_COMMUNITY_OFFICER)
                .act(no, "extension", "days", "3", "words", "等")
                .statusCode())
        .isEqualTo(403);
    askForTime(no, "3");
    assertThat(askForTime(no, "3").statusCode()).isEqualTo(409);
    assertThat(desk(CHEN_COMMUNITY_OFFICER).act(no, "extension-grant").statusCode()).isEqualTo(403);
  }

  @Test
  void a_case_is_not_accepted_only_by_two_persons_and_with_a_way_to_go() {
    CaseNo no = fixtures.aStudiedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.act(no, "refusal", "words", "不归社区").statusCode()).isEqualTo(422);
    assertThat(chen.act(no, "refusal", "words", "不归社区", "remedy", "找供电公司").statusCode())
        .isEqualTo(303);
    assertThat(fixtures.toldTo(ZHAO_SECRETARY)).contains("case.notice.rejection-asked " + no);
    assertThat(fixtures.toldTo(CHEN_COMMUNITY_OFFICER))
        .doesNotContain("case.notice.rejection-asked " + no);
    assertThat(chen.open(no).body()).contains("找供电公司").doesNotContain("/refusal-grant");
    assertThat(chen.act(no, "refusal-grant").statusCode()).isEqualTo(403);
    assertThat(desk(ZHAO_SECRETARY).act(no, "refusal-grant").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(REJECTED);
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("case.notice.rejected " + no);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("不归社区", "可以去找：找供电公司")
        .doesNotContain("gz-steps");
  }

  @Test
  void the_second_person_may_keep_it_alive() {
    CaseNo no = fixtures.aStudiedCase();
    desk(CHEN_COMMUNITY_OFFICER).act(no, "refusal", "words", "不归社区", "remedy", "找供电公司");

    assertThat(desk(ZHAO_SECRETARY).act(no, "refusal-refuse", "words", "归我们").statusCode())
        .isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
  }

  @Test
  void a_reason_too_long_to_keep_is_refused_before_it_is_stored() {
    CaseNo no = fixtures.aStudiedCase();

    assertThat(
            desk(CHEN_COMMUNITY_OFFICER)
                .act(no, "refusal", "words", "长".repeat(501), "remedy", "找供电公司")
                .statusCode())
        .isEqualTo(422);
  }

  private HttpResponse<String> askForTime(CaseNo no, String days) {
    return desk(QIAN_PROPERTY_MANAGER).act(no, "extension", "days", days, "words", "等配件");
  }
}
