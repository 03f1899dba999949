package gongzhi.cases.ending;

import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Closing;
import gongzhi.cases.Handling;
import gongzhi.cases.ending.FollowUp.Told;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case may end with an honest no; it never counts as solved, and the reporter still decides. */
@GongzhiTest
class HonestEndsTest {

  @LocalServerPort int port;
  @Autowired private CaseFixtures cases;
  @Autowired private Handling handling;
  @Autowired private Closing closing;
  @Autowired private FollowUp followUp;
  @Autowired private ProgramWork program;
  @Autowired private JdbcClient db;
  @Autowired private InstantSource clock;

  @Test
  void an_explanation_asks_the_reporter_without_a_photo_of_work_that_was_not_done() {
    CaseNo no = explained();

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
    assertThat(cases.toldTo(WANG_RESIDENT)).contains("case.notice.explained " + no);
  }

  @Test
  void an_explanation_says_what_else_can_be_done() {
    CaseNo no = cases.aCaseInProgress();

    refused("case.say-what-instead", () -> explain(no, " "));
    refused("case.words-too-long", () -> explain(no, "等".repeat(501)));
    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_procedure_that_has_begun_names_a_day_ahead() {
    CaseNo no = cases.aCaseInProgress();

    refused("case.next-step-lies-ahead", () -> start(no, Duration.ofDays(-1)));
    refused("case.next-step-too-far-off", () -> start(no, Duration.ofDays(400)));
    start(no, Duration.ofDays(30));

    assertThat(resultOf(no)).isEqualTo("STARTED");
  }

  @Test
  void the_reporter_may_accept_the_explanation_which_is_not_solved() {
    CaseNo no = explained();

    cases.as(
        WANG_RESIDENT, () -> closing.understand(cases.act(WANG_RESIDENT, no, "明白了"), Rating.of(4)));

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(resultOf(no)).isEqualTo("EXPLAINED");
    assertThat(measureOf(no)).isEqualTo("understood");
    assertThat(cases.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("已说明，暂未解决", "可以去找：明年大修时一起换")
        .doesNotContain("居民确认解决了");
  }

  @Test
  void the_reporter_may_not_accept_it_and_then_it_goes_on() {
    CaseNo no = explained();

    cases.as(WANG_RESIDENT, () -> closing.reopen(cases.act(WANG_RESIDENT, no, "别的楼都换了")));

    assertThat(cases.statusOf(no)).isEqualTo(CaseStatus.REOPENED);
    assertThat(resultOf(no)).isNull();
  }

  @Test
  void whoever_calls_it_solved_all_the_same_is_believed() {
    CaseNo no = explained();

    cases.as(
        WANG_RESIDENT, () -> closing.confirm(cases.act(WANG_RESIDENT, no, "已经亮了"), Rating.NONE));

    assertThat(resultOf(no)).isEqualTo("DONE");
    assertThat(measureOf(no)).isEqualTo("resolved");
  }

  @Test
  void nothing_can_be_accepted_where_nothing_was_explained() {
    CaseNo no = cases.aCaseReportedDone();

    refused(
        "case.nothing-was-explained",
        () ->
            cases.as(
                WANG_RESIDENT,
                () -> closing.understand(cases.act(WANG_RESIDENT, no, ""), Rating.NONE)));
  }

  @Test
  void somebody_without_a_phone_may_accept_it_in_person() {
    CaseNo no = explained();

    cases.as(
        ZHOU_RETURN_VISITOR,
        () -> followUp.heardUnderstood(cases.act(ZHOU_RETURN_VISITOR, no, "她说明白"), Told.of("R-7")));

    assertThat(resultOf(no)).isEqualTo("EXPLAINED");
    assertThat(measureOf(no)).isEqualTo("understood");
  }

  @Test
  void the_page_offers_the_third_answer_only_after_an_explanation() {
    Browser wang = cases.browser(port, WANG_RESIDENT);

    assertThat(wang.get("/cases/" + explained() + "/confirm").body())
        .contains("说明了暂时解决不了的原因", "value=\"UNDERSTOOD\"");
    assertThat(wang.get("/cases/" + cases.aCaseReportedDone() + "/confirm").body())
        .doesNotContain("UNDERSTOOD");
  }

  @Test
  void the_desk_sends_both_and_keeps_what_was_typed() {
    CaseNo no = cases.aCaseInProgress();
    Browser qian = cases.browser(port, QIAN_PROPERTY_MANAGER);
    String page = "/desk/cases/" + no;

    var refused = qian.submit(page, page + "/start", Map.of("words", "已立案", "day", "2026-02-30"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写一个日期", "已立案", "id=\"start-day\"");

    var explained = Map.of("words", "没有预算", "remedy", "等大修", "anyway", "已经当面说过了");
    var sent = qian.submit(page, page + "/explain", explained);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(resultOf(no)).isEqualTo("EXPLAINED");
  }

  private CaseNo explained() {
    CaseNo no = cases.aCaseInProgress();
    explain(no, "明年大修时一起换");
    return no;
  }

  private void explain(CaseNo no, String instead) {
    cases.as(
        QIAN_PROPERTY_MANAGER,
        () -> handling.explain(cases.act(QIAN_PROPERTY_MANAGER, no, "这种灯停产了"), instead));
  }

  private void start(CaseNo no, Duration ahead) {
    cases.as(
        QIAN_PROPERTY_MANAGER,
        () ->
            handling.start(
                cases.act(QIAN_PROPERTY_MANAGER, no, "已申请维修资金"), clock.instant().plus(ahead)));
  }

  private String resultOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select result from cases.case_file where no = :no")
                .param("no", no.value())
                .query(String.class)
                .optional()
                .orElse(null));
  }

  private String measureOf(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select cases.measure_of(e.act, e.detail) from cases.case_event e
                      join cases.case_file c on c.id = e.case_id
                     where c.no = :no order by e.seq desc limit 1
                    """)
                .param("no", no.value())
                .query(String.class)
                .single());
  }

  private static void refused(String key, Runnable work) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(work::run).withMessage(key);
  }
}
