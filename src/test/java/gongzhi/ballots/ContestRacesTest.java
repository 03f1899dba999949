package gongzhi.ballots;

import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.contests.Choosing;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Trait;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Many at once at the same voter of an election: one choice stands, and what was taken is counted.
 * {@code -Dgongzhi.races=100000} tries that often.
 */
@GongzhiTest
@Import(Superuser.class)
class ContestRacesTest {

  private static final int TRIES = Integer.getInteger("gongzhi.races", 400);
  private static final int THREADS = 8;
  private static final int EACH = 200;

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures polls;
  @Autowired ContestFixtures fixtures;
  @Autowired Choosing choosing;
  @Autowired CloseTimer timer;
  @Autowired Superuser superuser;
  @Autowired InstantSource clock;

  @Test
  void one_choice_stands_and_is_counted_however_often_somebody_presses() throws Exception {
    for (int done = 0; done < TRIES; done += EACH) {
      ContestNo no = opened();
      int entry = fixtures.entryOf(no, "2046");
      int first = fixtures.numberOf(no, "示例甲");
      AtomicInteger taken = new AtomicInteger();

      atOnce(() -> chooses(no, entry, String.valueOf(first), taken));

      assertThat(taken).hasValue(1);
      assertThat(count("contest_voice", no)).isEqualTo("1");
      assertThat(count("contest_choice", no)).isEqualTo("1");
    }
  }

  @Test
  void whatever_was_taken_before_the_end_is_in_the_result() throws Exception {
    for (int done = 0; done < TRIES; done += EACH) {
      ContestNo no = opened();
      int entry = fixtures.entryOf(no, "2046");
      AtomicInteger taken = new AtomicInteger();
      Instant end = clock.instant().plusMillis(100);
      superuser.run("update ballots.contest set closes_at = '" + end + "' where no = '" + no + "'");

      atOnce(
          () -> {
            chooses(no, entry, "", taken);
            timer.run();
          });
      while (clock.instant().isBefore(end)) {
        Thread.onSpinWait();
      }
      timer.run();

      assertThat(count("contest_choice", no)).isEqualTo(String.valueOf(taken.get()));
      assertThat(fixtures.file(no)).contains("\"cast\":" + taken.get() + ",");
    }
  }

  private ContestNo opened() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.BLOCK, 1));
    for (String name : List.of("示例甲", "示例乙")) {
      int option = fixtures.put(no, Cast.LIU_RESIDENT, new NewOption(name, "", 0));
      fixtures.review(no, option, true, Set.of(Trait.WOMAN));
    }
    fixtures.post(no);
    fixtures.open(no);
    return no;
  }

  private void chooses(ContestNo no, int entry, String said, AtomicInteger taken) {
    try {
      cases.as(
          WANG_RESIDENT,
          () -> {
            choosing.own(cases.viewer(WANG_RESIDENT), no, entry, said);
            return 1;
          });
      taken.incrementAndGet();
    } catch (Rejection _) {
      // somebody was first, or it is over
    }
  }

  private String count(String table, ContestNo no) {
    return polls.ask(
        "select count(*)::text from ballots." + table + " where contest_no = '" + no + "'");
  }

  private static void atOnce(Runnable one) throws Exception {
    CountDownLatch ready = new CountDownLatch(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  for (int i = 0; i < EACH / THREADS; i++) {
                    one.run();
                  }
                  return null;
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
  }
}
