package gongzhi.cases.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever owns the database can change rows, and no page believes them. */
@GongzhiTest
@Import(Superuser.class)
class AgreementTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Agreement agreement;
  @Autowired FollowUp followUp;
  @Autowired Decisions decisions;
  @Autowired Superuser superuser;

  @Test
  void every_case_is_shown_as_it_was_committed() {
    CaseNo done = fixtures.aCaseReportedDone();
    CaseNo closed = fixtures.aResolvedCase();

    assertThat(agreement.holds(done)).isTrue();
    assertThat(agreement.holds(closed)).isTrue();
    assertThat(agreement.disagreeing()).doesNotContain(done.value(), closed.value());
    assertThat(page(closed)).doesNotContain("公开记录对不上");
  }

  @Test
  void an_attempt_to_reach_the_reporter_is_shown_as_it_was_committed() {
    CaseNo no = fixtures.aCaseReportedDone();
    Act tried = fixtures.act(Cast.LI_GRID_WORKER, no, "打电话没有人接");

    fixtures.as(Cast.LI_GRID_WORKER, () -> followUp.attempt(tried, FollowUp.Attempt.CALL, "R-1"));

    assertThat(agreement.holds(no)).isTrue();
    assertThat(page(no)).doesNotContain("公开记录对不上");
  }

  @Test
  void a_form_that_is_refused_shows_the_record_with_the_rights_of_the_program() {
    CaseNo no = fixtures.aReceivedCase();
    Act asked = fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "属于诉讼");
    fixtures.as(Cast.CHEN_COMMUNITY_OFFICER, () -> decisions.askRejection(asked, "可以去法院"));
    Act granted = fixtures.act(Cast.ZHAO_SECRETARY, no, "");
    fixtures.as(Cast.ZHAO_SECRETARY, () -> decisions.reject(granted));
    String address = "/cases/" + no;

    var refused =
        fixtures
            .browser(port, Cast.WANG_RESIDENT)
            .submit(address, address + "/appeal", Map.of("words", ""));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("公开记录对不上");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update cases.case_words w set words_kept = '改过' from cases.case_file c where w.case_id = c.id and c.no = '%s'",
        "update cases.case_event e set words = '改过' from cases.case_file c where e.case_id = c.id and c.no = '%s' and e.act = 'REPORTED_DONE'",
        "update cases.case_event e set at = e.at - interval '1 day' from cases.case_file c where e.case_id = c.id and c.no = '%s' and e.seq = 2",
        "update cases.case_event e set detail = '{\"to\": 1}' from cases.case_file c where e.case_id = c.id and c.no = '%s' and e.act = 'ASSIGNED'",
        "delete from cases.case_event e using cases.case_file c where e.case_id = c.id and c.no = '%s' and e.act = 'ACCEPTED'",
        "update cases.case_file set status = 'RESOLVED', closed_at = now() where no = '%s'",
        "update cases.case_file set promised_at = promised_at + interval '30 days' where no = '%s'"
      })
  void what_was_changed_behind_the_program_is_told_to_the_reporter(String change) {
    CaseNo no = fixtures.aCaseReportedDone();

    withoutGuards(change.formatted(no));

    assertThat(agreement.disagreeing()).contains(no.value());
    assertThat(page(no)).contains("公开记录对不上", "请不要相信").doesNotContain("都没有被改动");
  }

  @Test
  void words_of_a_report_are_not_rewritten_by_the_owner_of_the_database_either() {
    CaseNo no = fixtures.aReceivedCase();

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> alone("update cases.case_words set words = '改过'"))
        .withMessageContaining("never change");
    assertThat(agreement.holds(no)).isTrue();
  }

  private void alone(String change) throws SQLException {
    try (Connection db = superuser.open();
        Statement statement = db.createStatement()) {
      statement.execute(change);
    }
  }

  private void withoutGuards(String change) {
    superuser.run("alter table cases.case_words disable trigger words_never_change");
    superuser.run("alter table cases.case_event disable trigger events_never_change");
    superuser.run(change);
    superuser.run("alter table cases.case_words enable always trigger words_never_change");
    superuser.run("alter table cases.case_event enable always trigger events_never_change");
  }

  private String page(CaseNo no) {
    return fixtures.browser(port, Cast.WANG_RESIDENT).get("/cases/" + no).body();
  }
}
