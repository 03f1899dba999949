package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A refused form of the desk comes back open, as it was typed, with the field marked. */
@GongzhiTest
class RefusedActTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "QIAN_PROPERTY_MANAGER, return, words, '', open, true, return-words",
    "QIAN_PROPERTY_MANAGER, extension, days, 三天, words, 等配件到货, extension-days",
    "QIAN_PROPERTY_MANAGER, extension, days, 999, words, 等配件到货, extension-days",
    "QIAN_PROPERTY_MANAGER, extension, days, 2, words, '', extension-words",
    "CHEN_COMMUNITY_OFFICER, transfer, unit, 0, words, 要市政来修, transfer-unit",
    "CHEN_COMMUNITY_OFFICER, helper, unit, 999999999, words, 送升降车, helper-unit",
    "CHEN_COMMUNITY_OFFICER, merge, into, 上次那件, words, '', merge-into",
    "CHEN_COMMUNITY_OFFICER, merge, into, YH-2601-99999, words, '', merge-into",
  })
  void comes_back_open_with_everything_typed(
      Cast who,
      String act,
      String one,
      String typed,
      String other,
      String alsoTyped,
      String field) {
    CaseNo no = fixtures.aCaseInProgress();

    HttpResponse<String> answer = desk(who).act(no, act, one, typed, other, alsoTyped);

    assertThat(answer.statusCode()).isEqualTo(422);
    String fold = fold(answer.body(), act);
    assertThat(fold).contains("<details class=\"gz-act gz-noprint\" open");
    assertThat(control(fold, field))
        .contains("aria-invalid=\"true\"", "aria-describedby=\"" + field + "-err\"");
    assertThat(fold).contains("id=\"" + field + "-err\"");
    assertThat(answer.body()).containsPattern("data-focus>[^#]*<a href=\"#" + field + "\"");
    if (!one.equals("unit")) {
      assertThat(fold).contains(typed, alsoTyped.equals("true") ? "" : alsoTyped);
    }
  }

  @Test
  void the_box_at_the_foot_marks_its_photos_and_keeps_its_words() {
    CaseNo no = fixtures.aCaseInProgress();

    String page = desk(QIAN_PROPERTY_MANAGER).act(no, "done", "words", "换好了").body();

    assertThat(page).contains("href=\"#photos\"", "id=\"photos-err\"", ">换好了</textarea>");
    assertThat(page).containsPattern("<details class=\"gz-answer-photos\" open");
  }

  @Test
  void a_title_without_words_comes_back_in_its_fold() {
    CaseNo no = fixtures.aCaseInProgress();

    HttpResponse<String> answer =
        desk(CHEN_COMMUNITY_OFFICER)
            .browser()
            .get("/desk/cases/" + no + "/publish?words=&version=" + fixtures.versionOf(no));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#publish-words\"");
    assertThat(control(fold(answer.body(), "publish"), "publish-words")).contains("aria-invalid");
  }

  @Test
  void the_page_of_a_case_keeps_its_heading_and_a_list_its_row() {
    CaseNo no = fixtures.aCaseInProgress();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    HttpResponse<String> refused = qian.actFrom("/desk/cases/" + no + "?tab=matter", no, "return");
    assertThat(refused.body()).contains("<h1", "href=\"#return-words\"").doesNotContain("<html");
    assertThat(qian.actFrom("/desk/inbox", no, "return").body()).doesNotContain("<h1");
    assertThat(qian.actFrom("/desk/cases/" + no, no, "progress", "words", "看过了").body())
        .contains("<h1")
        .doesNotContain("row-" + no);
    assertThat(qian.actFrom("/desk/inbox", no, "progress", "words", "又看了").body())
        .contains("row-" + no);
  }

  @Test
  void a_form_that_came_late_keeps_its_words_and_can_be_sent_again() {
    CaseNo no = fixtures.aCaseInProgress();
    int before = fixtures.versionOf(no);
    Desk qian = desk(QIAN_PROPERTY_MANAGER);
    qian.act(no, "progress", "words", "看过了");

    HttpResponse<String> late = qian.send(no, "return", before, "words", "公共照明归街道管");

    assertThat(late.statusCode()).isEqualTo(409);
    String fold = fold(late.body(), "return");
    assertThat(fold)
        .contains("open", "公共照明归街道管", "value=\"" + fixtures.versionOf(no) + "\"")
        .doesNotContain("aria-invalid");
    assertThat(qian.act(no, "return", "words", "公共照明归街道管").statusCode()).isEqualTo(303);
  }

  @Test
  void what_was_typed_for_a_step_that_is_gone_can_be_copied() {
    CaseNo no = fixtures.aReceivedCase();
    int before = fixtures.versionOf(no);
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);
    String company = Cast.Unit.PROPERTY_COMPANY.id().toString();
    chen.act(no, "assign", "unit", company, "words", "先去看看");

    HttpResponse<String> late = chen.send(no, "assign", before, "unit", company, "words", "请带上梯子");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).containsPattern("<textarea[^>]* id=\"left-over\"[^>]*>请带上梯子<");
  }

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  /** The form of one act with the fold around it. */
  private static String fold(String page, String act) {
    int form = page.indexOf("/" + act + "\"");
    assertThat(form).as("form %s", act).isPositive();
    int begin = page.lastIndexOf("<details", form);
    return page.substring(begin, page.indexOf("</details>", form));
  }

  private static String control(String fold, String id) {
    Matcher tag =
        Pattern.compile("<(?:input|textarea|select)[^>]* id=\"" + id + "\"[^>]*>").matcher(fold);
    assertThat(tag.find()).as(fold).isTrue();
    return tag.group();
  }
}
