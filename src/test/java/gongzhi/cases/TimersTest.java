package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GongzhiTest
@Import(MovedClock.class)
class TimersTest {

  @Autowired Timers timers;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @BeforeEach
  void it_is_monday() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void reminds_the_owner_once_while_there_is_still_time() {
    CaseNo no = fixtures.aReceivedCase();

    timers.run();
    assertThat(fired(no)).isEmpty();

    clock.set(shortlyBefore(dueAt(no)));
    timers.run();
    timers.run();

    assertThat(fired(no)).containsExactly("REMINDED SOON");
    assertThat(told(Cast.LI_GRID_WORKER.id(), no)).containsExactly("case.notice.soon");
  }

  @Test
  void tells_the_owner_and_the_level_above_what_is_overdue() {
    CaseNo no = fixtures.aCaseInProgress();

    clock.set(dueAt(no).plusSeconds(60));
    timers.run();

    assertThat(fired(no)).containsExactly("REMINDED OVERDUE");
    assertThat(told(Cast.QIAN_PROPERTY_MANAGER.id(), no)).contains("case.notice.overdue");
    assertThat(told(Cast.Unit.SUBDISTRICT_OFFICE.id(), no))
        .containsExactly("case.notice.overdue-above");
  }

  @Test
  void supervises_what_is_a_working_day_late() {
    CaseNo no = fixtures.aCaseInProgress();

    clock.set(dueAt(no).plus(Duration.ofDays(5)));
    timers.run();

    assertThat(fired(no)).containsExactly("REMINDED OVERDUE", "SUPERVISED SUPERVISED");
    assertThat(isSupervised(no)).isTrue();
  }

  @Test
  void sends_somebody_to_a_reporter_who_has_not_answered() {
    CaseNo no = fixtures.aCaseReportedDone();

    clock.set(dueAt(no).plusSeconds(1));
    timers.run();
    timers.run();

    assertThat(fired(no)).containsExactly("REMINDED UNANSWERED");
    assertThat(told(Cast.ZHOU_RETURN_VISITOR.id(), no)).contains("case.notice.unanswered");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void a_runner_that_slept_fires_each_limit_once() {
    CaseNo no = fixtures.aReceivedCase();

    clock.pass(Duration.ofDays(30));
    timers.run();
    clock.pass(Duration.ofDays(30));
    timers.run();

    assertThat(fired(no)).containsExactly("REMINDED OVERDUE", "SUPERVISED SUPERVISED");
  }

  @Test
  void two_runners_do_no_harm() {
    List<CaseNo> cases =
        IntStream.range(0, 8).mapToObj(ignored -> fixtures.aReceivedCase()).toList();
    clock.set(dueAt(cases.getFirst()).plusSeconds(1));

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(timers::run))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();
    timers.run();

    assertThat(cases).allSatisfy(no -> assertThat(fired(no)).containsExactly("REMINDED OVERDUE"));
  }

  @Test
  void what_has_ended_is_left_alone() {
    CaseNo no = fixtures.aResolvedCase();

    clock.pass(Duration.ofDays(60));
    timers.run();

    assertThat(fired(no)).isEmpty();
  }

  private static Instant shortlyBefore(Instant due) {
    return due.minus(Duration.ofMinutes(30));
  }

  private List<String> fired(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select e.act || ' ' || (e.detail ->> 'timer')
                      from cases.case_event e
                      join cases.case_file c on c.id = e.case_id
                     where c.no = :no and e.detail ->> 'timer' is not null and length(e.leaf) = 32
                     order by e.seq
                     limit 20
                    """)
                .param("no", no.value())
                .query(String.class)
                .list());
  }

  private List<String> told(PartyId whom, CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select key from parties.notice where party_id = :whom and words ->> 0 = :no limit 20")
                .param("whom", whom.value())
                .param("no", no.value())
                .query(String.class)
                .list());
  }

  private Instant dueAt(CaseNo no) {
    return program.call(
        () ->
            db.sql("select due_at from cases.case_file where no = :no")
                .param("no", no.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single());
  }

  private boolean isSupervised(CaseNo no) {
    return program.call(
        () ->
            db.sql("select supervised from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Boolean.class)
                .single());
  }
}
