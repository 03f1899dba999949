package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and the clock act on the same case at the same moment; each waits for the other. */
@GongzhiTest
@Import(MovedClock.class)
class TakingTurnsTest {

  private static final int ROUNDS = 60;

  @Autowired TimeLimitQuery limits;
  @Autowired TimerAct timer;
  @Autowired Handling handling;
  @Autowired Decisions decisions;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void the_clock_and_two_workers_on_one_case_never_fail_each_other() {
    CaseNo no = fixtures.aCaseInProgress();
    long id = idOf(no);
    clock.pass(Duration.ofDays(30));

    Collection<Throwable> failures =
        atOnce(
            () -> program.call(() -> limits.lock(TimeLimit.OVERDUE, id) && fire(id)),
            () -> progress(Cast.QIAN_PROPERTY_MANAGER, no),
            () -> progress(Cast.FENG_PROPERTY_MANAGER, no));

    assertThat(failures).isEmpty();
    assertThat(fixtures.versionOf(no)).isGreaterThan(2 * ROUNDS);
  }

  @Test
  void merging_two_cases_into_each_other_merges_one_of_them() {
    for (int round = 0; round < 10; round++) {
      CaseNo one = fixtures.aStudiedCase();
      CaseNo other = fixtures.aStudiedCase();

      Collection<Throwable> failures =
          atOnceFor(1, () -> merge(one, other), () -> merge(other, one));

      assertThat(failures).singleElement().isInstanceOf(Rejection.class);
    }
  }

  private boolean fire(long id) {
    return timer.about(id, TimeLimit.OVERDUE);
  }

  private void progress(Cast worker, CaseNo no) {
    fixtures.as(worker, () -> handling.progress(fixtures.act(worker, no, "还在修")));
  }

  private void merge(CaseNo no, CaseNo into) {
    Cast officer = Cast.CHEN_COMMUNITY_OFFICER;
    fixtures.as(officer, () -> decisions.merge(fixtures.act(officer, no, "同一件事"), into));
  }

  private static Collection<Throwable> atOnce(Runnable... acts) {
    return atOnceFor(ROUNDS, acts);
  }

  private static Collection<Throwable> atOnceFor(int rounds, Runnable... acts) {
    Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch ended = new CountDownLatch(acts.length);
    for (Runnable act : acts) {
      Thread.ofPlatform().start(() -> repeat(act, rounds, failures, ended));
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return failures;
  }

  private static void repeat(
      Runnable act, int rounds, Collection<Throwable> failures, CountDownLatch ended) {
    for (int round = 0; round < rounds; round++) {
      try {
        act.run();
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    ended.countDown();
  }

  private long idOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }
}
