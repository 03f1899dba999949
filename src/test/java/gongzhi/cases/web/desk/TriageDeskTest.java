package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.path.CaseStatus.ASSIGNED;
import static gongzhi.cases.path.CaseStatus.DELIBERATING;
import static gongzhi.cases.path.CaseStatus.RECEIVED;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static gongzhi.cases.path.CaseStatus.VERIFYING;
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

/** From report to a unit that must act, at the desk. */
@GongzhiTest
class TriageDeskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void a_case_is_taken_up_and_what_was_found_is_noted() {
    CaseNo no = fixtures.aReceivedCase();
    Desk li = desk(LI_GRID_WORKER);

    assertThat(li.act(no, "take-up").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(VERIFYING);
    assertThat(li.act(no, "verify", "words", "灯座松了", "open", "true").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
    assertThat(li.open(no).body()).contains("灯座松了");
  }

  @Test
  void nothing_found_is_nothing_noted_and_the_form_comes_back() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = desk(LI_GRID_WORKER).act(no, "verify", "words", " ");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请写一下现场看到了什么", "answer-words");
    assertThat(fixtures.statusOf(no)).isEqualTo(RECEIVED);
  }

  @Test
  void another_community_finds_no_such_case() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(MA_OTHER_OFFICER).act(no, "take-up").statusCode()).isEqualTo(404);
    assertThat(fixtures.statusOf(no)).isEqualTo(RECEIVED);
  }

  @Test
  void nothing_is_offered_on_a_closed_case_that_would_be_refused() {
    CaseNo no = fixtures.aResolvedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body())
        .doesNotContain("/desk/cases/" + no + "/assign");
  }

  @Test
  void a_post_without_the_right_is_refused() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(ZHAO_SECRETARY).act(no, "take-up").statusCode()).isEqualTo(403);
    assertThat(desk(ZHAO_SECRETARY).open(no).body()).doesNotContain("/take-up");
  }

  @Test
  void what_somebody_else_did_meanwhile_is_shown_and_nothing_typed_is_lost() {
    CaseNo no = fixtures.aReceivedCase();
    int before = fixtures.versionOf(no);
    desk(LI_GRID_WORKER).act(no, "take-up");

    HttpResponse<String> late =
        desk(CHEN_COMMUNITY_OFFICER).send(no, "verify", before, "words", "我也看过了");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("刚刚有人办了", "我也看过了")
        .contains("name=\"version\" value=\"" + fixtures.versionOf(no) + "\"");
    assertThat(fixtures.statusOf(no)).isEqualTo(VERIFYING);
  }

  @Test
  void a_form_without_its_version_is_refused() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(LI_GRID_WORKER).act(no, "take-up", "version", "").statusCode()).isEqualTo(422);
  }

  @Test
  void a_unit_is_given_the_case_with_a_task() {
    CaseNo no = fixtures.aStudiedCase();

    HttpResponse<String> answer = assign(CHEN_COMMUNITY_OFFICER, no, Unit.PROPERTY_COMPANY);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(ASSIGNED);
    assertThat(desk(QIAN_PROPERTY_MANAGER).open(no).body()).contains("三天内换好灯");
  }

  @Test
  void the_units_that_usually_take_such_a_matter_stand_before_the_others() {
    String page = desk(CHEN_COMMUNITY_OFFICER).open(fixtures.aStudiedCase()).body();

    assertThat(page)
        .containsSubsequence("<select", "id=\"assign-unit\"", "<optgroup label=\"常接这类事的\">")
        .contains("value=\"" + Unit.PROPERTY_COMPANY.id() + "\"");
  }

  @Test
  void a_unit_of_another_ground_cannot_be_given_the_case() {
    CaseNo no = fixtures.aStudiedCase();

    assertThat(assign(CHEN_COMMUNITY_OFFICER, no, Unit.OTHER_COMPANY).statusCode()).isEqualTo(422);
    assertThat(
            desk(CHEN_COMMUNITY_OFFICER)
                .act(no, "helper", "unit", "999999999", "words", "帮")
                .statusCode())
        .isEqualTo(422);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
  }

  @Test
  void a_helper_is_asked_and_the_form_names_the_units_that_work_here() {
    CaseNo no = fixtures.anAssignedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.open(no).body()).contains("示例区城市管理局").doesNotContain("隔壁物业公司");
    String helper = Unit.URBAN_MANAGEMENT.id().toString();
    assertThat(chen.act(no, "helper", "unit", helper, "words", "送一台升降车").statusCode())
        .isEqualTo(303);
    assertThat(desk(Cast.HAN_DEPARTMENT_HANDLER).page("/desk/inbox")).contains("row-" + no);
  }

  @Test
  void an_opinion_is_noted_without_moving_anything() {
    CaseNo no = fixtures.aStudiedCase();

    assertThat(desk(CHEN_COMMUNITY_OFFICER).act(no, "study", "words", "先问物业").statusCode())
        .isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(DELIBERATING);
  }

  @Test
  void fixing_on_the_spot_takes_a_photo() {
    CaseNo no = fixtures.aReceivedCase();
    Desk li = desk(LI_GRID_WORKER);

    assertThat(li.act(no, "fix", "words", "拧紧了").statusCode()).isEqualTo(422);
    assertThat(fixtures.statusOf(no)).isEqualTo(RECEIVED);
    assertThat(li.act(no, "fix", "words", "拧紧了", "photos", li.upload()).statusCode())
        .isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(REPORTED_DONE);
  }

  @Test
  void htmx_gets_the_case_and_its_row_of_the_list() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(LI_GRID_WORKER).actInPlace(no, "take-up").body())
        .contains("您接下了", "id=\"row-" + no + "\" hx-swap-oob=\"true\"", "核实中")
        .doesNotContain("<html");
  }

  private HttpResponse<String> assign(Cast who, CaseNo no, Unit unit) {
    return desk(who).act(no, "assign", "unit", unit.id().toString(), "words", "三天内换好灯");
  }
}
