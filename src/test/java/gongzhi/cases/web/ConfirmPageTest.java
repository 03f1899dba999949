package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Handling;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The question whether it is solved, without scripts: no answer is put into anybody's mouth. */
@GongzhiTest
class ConfirmPageTest {

  private static final Pattern CHOSEN =
      Pattern.compile("name=\"(?:answer|score)\" value=\"[^\"]*\" checked");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Handling handling;
  private CaseNo no;
  private Browser wang;

  @BeforeEach
  void isReportedDone() {
    no = fixtures.aCaseReportedDone();
    wang = fixtures.browser(port, Cast.WANG_RESIDENT);
  }

  @Test
  void nothing_is_chosen_on_a_page_that_was_opened_directly() {
    assertThat(asked("")).contains("name=\"answer\"").doesNotContainPattern(CHOSEN);
  }

  @Test
  void the_link_chooses_solved_and_never_the_score() {
    assertThat(asked("?answer=SOLVED"))
        .containsPattern("value=\"SOLVED\" checked")
        .contains("name=\"score\"")
        .doesNotContainPattern("name=\"score\" value=\"[^\"]*\" checked");
  }

  @Test
  void who_says_that_it_is_not_solved_may_say_how_content_they_are_all_the_same() {
    assertThat(asked("?answer=NOT_SOLVED"))
        .containsPattern("value=\"NOT_SOLVED\" checked")
        .contains("name=\"score\"", "name=\"reasons\"");
  }

  @Test
  void what_was_done_is_shown_with_its_photo_and_the_score_is_asked_for_at_once() {
    assertThat(asked(""))
        .contains("换了新灯泡", "示例物业公司", "/small\"", "愿意的话选一个")
        .containsOnlyOnce("<a class=\"gz-photo\"");
  }

  @Test
  void after_a_second_try_its_result_is_shown_and_not_the_first() {
    answer(Map.of("answer", "NOT_SOLVED", "words", "还是不亮"));
    fixtures.as(
        Cast.QIAN_PROPERTY_MANAGER,
        () -> handling.accept(fixtures.act(Cast.QIAN_PROPERTY_MANAGER, no, "")));
    fixtures.reportsDoneAgain(no);

    assertThat(asked(""))
        .contains("又换了一次")
        .doesNotContain("换了新灯泡")
        .containsOnlyOnce("<a class=\"gz-photo\"");
  }

  @Test
  void where_nothing_was_repaired_the_page_says_where_to_go_and_does_not_ask_whether_it_was() {
    answer(Map.of("answer", "NOT_SOLVED", "words", "还是不亮"));
    fixtures.as(
        Cast.QIAN_PROPERTY_MANAGER,
        () -> {
          handling.accept(fixtures.act(Cast.QIAN_PROPERTY_MANAGER, no, ""));
          return handling.explain(
              fixtures.act(Cast.QIAN_PROPERTY_MANAGER, no, "线路不归我们管"), "供电服务电话");
        });

    assertThat(asked("")).contains("线路不归我们管", "可以去找：供电服务电话", "看说明，作答复").doesNotContain("修好了吗");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 请选一个答复, answer",
    "'', 5, 请选一个答复, answer",
    "SOLVED, 6, 满意程度是一到五, score",
    "UNDERSTOOD, '', 单位没有作出暂不能解决的说明, answer",
    "NOT_SOLVED, '', 差, words",
  })
  void a_choice_that_is_missing_is_named_and_marked(
      String word, String score, String said, String field) {
    HttpResponse<String> refused = answer(Map.of("answer", word, "score", score));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(said, "href=\"#" + field + "\"", "id=\"" + field + "-err\"");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void a_rating_opens_and_closes_nothing() {
    answer(Map.of("answer", "NOT_SOLVED", "score", "5", "words", "还是不亮"));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
  }

  @Test
  void who_calls_it_solved_need_not_rate_it() {
    answer(Map.of("answer", "SOLVED"));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
  }

  private String asked(String query) {
    return wang.get("/cases/" + no + "/confirm" + query).body();
  }

  private HttpResponse<String> answer(Map<String, String> fields) {
    String page = "/cases/" + no + "/confirm";
    return wang.submit(page, page, fields);
  }
}
