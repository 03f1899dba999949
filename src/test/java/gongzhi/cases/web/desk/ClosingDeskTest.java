package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static gongzhi.cases.path.CaseStatus.REOPENED;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static gongzhi.cases.path.CaseStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The end of a case whose reporter says nothing, at the desk. */
@GongzhiTest
@Import(MovedClock.class)
class ClosingDeskTest {

  @LocalServerPort int port;
  @Autowired MovedClock clock;
  @Autowired CaseFixtures fixtures;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void three_attempts_and_an_independent_look_close_a_silent_case() {
    CaseNo no = fixtures.aCaseReportedDone();
    Desk wu = desk(WU_SUPERVISOR);

    assertThat(wu.act(no, "confirm", "words", "看过了，亮着").statusCode()).isEqualTo(409);
    for (String way : new String[] {"CALL", "CALL", "VISIT"}) {
      assertThat(attempt(no, way).statusCode()).isEqualTo(303);
    }
    wu = desk(WU_SUPERVISOR);
    assertThat(wu.open(no).body()).doesNotContain("/confirm\"");
    assertThat(wu.act(no, "confirm", "words", "看过了，亮着").statusCode()).isEqualTo(409);
    fixtures.nobodyAnswersInTime(no);
    assertThat(wu.open(no).body()).contains("/confirm\"");
    assertThat(wu.act(no, "confirm", "words", "看过了，亮着").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(no)).isEqualTo(RESOLVED);
  }

  @Test
  void an_attempt_says_how() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThat(attempt(no, "").statusCode()).isEqualTo(422);
    assertThat(attempt(no, "PIGEON").statusCode()).isEqualTo(422);
    assertThat(desk(ZHOU_RETURN_VISITOR).act(no, "attempt", "attempt", "CALL").statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_handler_neither_asks_nor_closes() {
    CaseNo no = fixtures.aCaseReportedDone();
    Desk qian = desk(QIAN_PROPERTY_MANAGER);

    assertThat(qian.act(no, "confirm", "words", "好了").statusCode()).isEqualTo(403);
    assertThat(qian.act(no, "heard-solved", "words", "好了").statusCode()).isEqualTo(403);
    assertThat(fixtures.statusOf(no)).isEqualTo(REPORTED_DONE);
  }

  @Test
  void what_the_reporter_says_on_the_phone_is_noted() {
    CaseNo solved = fixtures.aCaseReportedDone();
    CaseNo not = fixtures.aCaseReportedDone();
    Desk zhou = desk(ZHOU_RETURN_VISITOR);

    assertThat(zhou.act(solved, "heard-solved", "words", "今天电话里说亮了").statusCode()).isEqualTo(303);
    assertThat(zhou.act(not, "heard-not-solved", "words", "二楼还不亮").statusCode()).isEqualTo(303);
    assertThat(fixtures.statusOf(solved)).isEqualTo(RESOLVED);
    assertThat(fixtures.statusOf(not)).isEqualTo(REOPENED);
  }

  private HttpResponse<String> attempt(CaseNo no, String way) {
    clock.pass(Duration.ofDays(1));
    return desk(ZHOU_RETURN_VISITOR).act(no, "attempt", "attempt", way, "words", "没人接");
  }
}
