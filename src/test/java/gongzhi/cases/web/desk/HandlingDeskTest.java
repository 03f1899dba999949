package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.FENG_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.path.CaseStatus.ASSIGNED;
import static gongzhi.cases.path.CaseStatus.DELIBERATING;
import static gongzhi.cases.path.CaseStatus.IN_PROGRESS;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Unit;
import gongzhi.cases.path.CaseNo;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work of a unit, at its desk. */
@GongzhiTest
class HandlingDeskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  private CaseNo aCaseInProgress(String words, String category) {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, words, category);
    fixtures.moveToCompany(no, "请去清走");
    desk(QIAN_PROPERTY_MANAGER).act(no, "accept");
    return no;
  }

  @Test
  void somebody_of_the_unit_takes_it_on() {
    CaseNo no = fixtures.anAssignedCase();

    assertThat(desk(FENG_PROPERTY_MANAGER).act(no, "accept").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(IN_PROGRESS);
  }

  @Test
  void what_went_up_is_the_work_of_the_desk_above_and_the_reporter_reads_of_whom() {
    CaseNo no = fixtures.aCaseReportedDone();
    var wang = fixtures.browser(port, Cast.WANG_RESIDENT);
    String page = "/cases/" + no + "/confirm";
    var missing = java.util.Map.of("answer", "NOT_SOLVED", "words", "还是不亮");
    wang.submit(page, page, missing);
    desk(QIAN_PROPERTY_MANAGER).act(no, "accept");
    fixtures.reportsDoneAgain(no);
    wang.submit(page, page, missing);

    assertThat(wang.get("/cases/" + no).body()).contains("接手的是：");
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body())
        .contains("示例街道办事处", "孙先生")
        .doesNotContain("/accept\"", "/done\"", "/return\"", "/progress\"");
    assertThat(desk(QIAN_PROPERTY_MANAGER).act(no, "accept").statusCode()).isEqualTo(409);
    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).doesNotContain("/transfer\"");
    assertThat(desk(SUN_SUBDISTRICT_OFFICER).open(no).body()).contains("/transfer\"");
  }

  @Test
  void another_company_finds_no_such_case() {
    CaseNo no = fixtures.anAssignedCase();

    assertThat(desk(HE_OTHER_MANAGER).act(no, "accept").statusCode()).isEqualTo(404);
    assertThat(desk(CHEN_COMMUNITY_OFFICER).act(no, "accept").statusCode()).isEqualTo(403);
    assertThat(fixtures.statusOf(no)).isEqualTo(ASSIGNED);
  }

  @Test
  void a_unit_gives_a_case_back_and_can_only_read_what_becomes_of_it() {
    CaseNo no = fixtures.anAssignedCase();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> answer = qian.actInPlace(no, "return", "words", "公共照明归街道管");

    assertThat(answer.body()).contains("退回去了", "row-" + no);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
    assertThat(qian.open(no).body()).doesNotContain("method=\"post\"");
    assertThat(qian.page("/desk/inbox")).doesNotContain("row-" + no);
    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).contains("公共照明归街道管");
  }

  @Test
  void giving_back_without_a_reason_is_refused() {
    CaseNo no = fixtures.anAssignedCase();

    HttpResponse<String> answer = desk(QIAN_PROPERTY_MANAGER).actInPlace(no, "return", "words", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请写一下原因").doesNotContain("<html");
    assertThat(fixtures.statusOf(no)).isEqualTo(ASSIGNED);
  }

  @Test
  void an_officer_transfers_it_to_another_unit() {
    CaseNo no = fixtures.aCaseInProgress();
    String other = Unit.URBAN_MANAGEMENT.id().toString();

    assertThat(
            desk(CHEN_COMMUNITY_OFFICER)
                .act(no, "transfer", "unit", other, "words", "要市政来修")
                .statusCode())
        .isEqualTo(303);
    assertThat(desk(HAN_DEPARTMENT_HANDLER).open(no).statusCode()).isEqualTo(200);
    assertThat(desk(QIAN_PROPERTY_MANAGER).act(no, "accept").statusCode()).isEqualTo(403);
  }

  @Test
  void a_unit_cannot_pass_it_on_by_itself() {
    CaseNo no = fixtures.aCaseInProgress();
    String other = Unit.URBAN_MANAGEMENT.id().toString();

    assertThat(
            desk(QIAN_PROPERTY_MANAGER)
                .act(no, "transfer", "unit", other, "words", "不想办")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void progress_is_told_in_words_or_photos() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    assertThat(qian.act(no, "progress").statusCode()).isEqualTo(422);
    assertThat(qian.act(no, "progress", "photos", qian.upload()).statusCode()).isEqualTo(303);
    assertThat(qian.open(no).body()).contains("/files/");
  }

  @Test
  void a_result_needs_words_and_the_photo_of_its_standard_and_asks_the_reporter() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> without = qian.act(no, "done", "words", "换好了");
    HttpResponse<String> with =
        qian.act(no, "done", "words", "换好了", "open", "true", "photos", qian.upload());

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("要有办完后的照片", "换好了");
    assertThat(with.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(REPORTED_DONE);
    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("case.notice.confirm " + no);
  }

  @Test
  void a_photo_from_before_is_asked_for_only_where_the_case_has_none() {
    CaseNo bare = aCaseInProgress("垃圾堆在楼下没有人清", "SA01");
    CaseNo shown = aCaseInProgress("单元门口的垃圾没有人清", "SA01");
    Desk qian = desk(QIAN_PROPERTY_MANAGER);
    qian.act(shown, "progress", "words", "到了", "photos", qian.upload());

    HttpResponse<String> one = qian.act(bare, "done", "words", "清走了", "photos", qian.upload());

    assertThat(one.statusCode()).isEqualTo(422);
    assertThat(one.body()).contains("办理前、办完后的照片各一张", "只传了一张");
    assertThat(qian.act(shown, "done", "words", "清走了", "photos", qian.upload()).statusCode())
        .isEqualTo(303);
    String both = qian.upload() + "," + qian.upload();
    assertThat(qian.act(bare, "done", "words", "清走了", "photos", both).statusCode()).isEqualTo(303);
  }

  @Test
  void matters_that_nobody_has_classified_are_not_called_the_same_trouble() {
    fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, "有件事想问问", "OT00");
    CaseNo second = fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, "还有一件别的事", "OT00");
    fixtures.aReceivedCase();
    CaseNo lamp = fixtures.aReceivedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(second).body()).doesNotContain("天内又反映了");
    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(lamp).body()).contains("天内又反映了");
  }

  @Test
  void a_helper_that_becomes_the_lead_helps_no_more() {
    CaseNo no = fixtures.aCaseInProgress();
    String helper = Unit.URBAN_MANAGEMENT.id().toString();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);
    chen.act(no, "helper", "unit", helper, "words", "送升降车");

    chen.act(no, "transfer", "unit", helper, "words", "整件事归你们");

    assertThat(desk(HAN_DEPARTMENT_HANDLER).open(no).body())
        .contains("/accept\"")
        .doesNotContain("/helped\"");
    HttpResponse<String> again = chen.act(no, "helper", "unit", helper, "words", "再帮一下");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("已经是主办单位");
  }

  @Test
  void a_helper_reports_its_part_once() {
    CaseNo no = fixtures.aCaseInProgress();
    String helper = Unit.URBAN_MANAGEMENT.id().toString();
    desk(CHEN_COMMUNITY_OFFICER).act(no, "helper", "unit", helper, "words", "送升降车");
    Desk han = desk(HAN_DEPARTMENT_HANDLER);

    assertThat(han.act(no, "helped", "words", "车送到了").statusCode()).isEqualTo(303);
    assertThat(han.open(no).body()).doesNotContain("/helped");
    assertThat(desk(HE_OTHER_MANAGER).act(no, "helped", "words", "我也帮").statusCode())
        .isEqualTo(404);
  }
}
