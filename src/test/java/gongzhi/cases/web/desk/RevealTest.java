package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.Leaving;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone is seen in clear once, with a reason its owner can read. */
@GongzhiTest
class RevealTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired People persons;
  @Autowired Closing closing;
  @Autowired Leaving leaving;

  private Desk desk(Cast who) {
    return Desk.of(who, fixtures, port);
  }

  @Test
  void the_number_is_shown_once_and_its_owner_reads_why() {
    CaseNo no = fixtures.aReceivedCase();
    Desk chen = desk(CHEN_COMMUNITY_OFFICER);

    assertThat(chen.open(no).body()).contains("王女士 138****2046").doesNotContain("13800002046");
    HttpResponse<String> shown = chen.act(no, "reveal", "reason", "约时间上门修灯");
    assertThat(shown.body()).contains("13800002046", "我的信息");
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/me/data").body()).contains("约时间上门修灯");
  }

  @Test
  void nothing_is_offered_once_the_reporter_deleted_their_data() {
    PartyId gone = people.asProgram(() -> persons.enter(Person.with(people.phone())));
    CaseNo no = fixtures.aReceivedCase(gone, Cast.Ground.HERE, "灯坏了", CaseFixtures.LAMP);
    assertThat(desk(CHEN_COMMUNITY_OFFICER).open(no).body()).contains("/reveal");
    Viewer reporter = Viewer.resident(gone, Instant.now());
    people.as(reporter, () -> closing.withdraw(Act.of(reporter, no, "不用了")));

    leaving.leave(reporter);

    Desk chen = desk(CHEN_COMMUNITY_OFFICER);
    assertThat(chen.open(no).body()).doesNotContain("/reveal");
    assertThat(chen.act(no, "reveal", "reason", "约时间上门").statusCode()).isEqualTo(403);
  }

  @Test
  void without_a_reason_nothing_is_shown() {
    CaseNo no = fixtures.aReceivedCase();

    HttpResponse<String> answer = desk(CHEN_COMMUNITY_OFFICER).act(no, "reveal", "reason", "看");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("13800002046");
  }

  @Test
  void who_has_no_right_or_no_such_case_sees_nothing() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(desk(LI_GRID_WORKER).act(no, "reveal", "reason", "约时间上门").statusCode())
        .isEqualTo(403);
    assertThat(desk(MA_OTHER_OFFICER).act(no, "reveal", "reason", "约时间上门").statusCode())
        .isEqualTo(404);
  }
}
