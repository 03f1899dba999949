package gongzhi.ballots;

import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Many at once at the same key: one ballot counts for each voter, and what was accepted is counted.
 * {@code -Dgongzhi.races=100000} tries that often.
 */
@GongzhiTest
@Import(Superuser.class)
class PollRacesTest {

  private static final int TRIES = Integer.getInteger("gongzhi.races", 600);
  private static final int THREADS = 8;
  private static final int EACH_POLL = 200;

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired Casting casting;
  @Autowired CloseTimer timer;
  @Autowired Superuser superuser;
  @Autowired InstantSource clock;

  @Test
  void one_ballot_counts_however_often_somebody_presses_at_once() throws Exception {
    for (int done = 0; done < TRIES; done += EACH_POLL) {
      PollNo no = fixtures.open(PollFixtures.OWNERS, PollRacesTest::first);
      int entry = fixtures.entryOf(no, "2046");
      AtomicInteger taken = new AtomicInteger();

      atOnce(EACH_POLL, i -> votes(no, entry, i, taken));

      assertThat(taken).hasValue(1);
      assertThat(count("voice", no)).isEqualTo(1);
      assertThat(count("cast_ballot", no)).isEqualTo(1);
    }
  }

  @Test
  void whatever_was_accepted_before_the_end_is_in_the_result() throws Exception {
    for (int done = 0; done < TRIES; done += EACH_POLL) {
      PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
      int entry = fixtures.entryOf(no, "2046");
      AtomicInteger taken = new AtomicInteger();
      Instant end = clock.instant().plusMillis(150);
      fixtures.comesToItsEnd(no, end);

      atOnce(
          EACH_POLL,
          i -> {
            votes(no, entry, i, taken);
            timer.run();
          });
      while (clock.instant().isBefore(end)) {
        Thread.onSpinWait();
      }
      timer.run();

      assertThat(count("cast_ballot", no)).isEqualTo(taken.get());
      assertThat(published(no)).as("ballots in the public file").isEqualTo(taken.get());
      assertThat(count("result", no)).isEqualTo(1);
      assertThat(
              fixtures.ask(
                  "select count(*)::text from ballots.cast_ballot c join ballots.poll p on p.no = c.poll_no where c.arrived >= p.closes_at"))
          .isEqualTo("0");
    }
  }

  /** The control: without the guard the same checks do find what is wrong. */
  @Test
  void the_check_finds_a_ballot_that_slipped_in_after_the_count() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    int entry = fixtures.entryOf(no, "2046");
    AtomicInteger taken = new AtomicInteger();
    votes(no, entry, 0, taken);
    fixtures.close(no);

    superuser.run(
        "insert into ballots.cast_ballot (poll_no, entry_no, party_id, choice, channel, arrived, code) values ('"
            + no
            + "', "
            + entry
            + ", 1, 'NO', 'WEB', now(), 'SLIPPED"
            + no
            + "')");

    assertThat(count("cast_ballot", no)).isNotEqualTo(published(no));
    superuser.run(
        "alter table ballots.cast_ballot disable trigger rows_never_change; delete from ballots.cast_ballot where code = 'SLIPPED"
            + no
            + "'; alter table ballots.cast_ballot enable always trigger rows_never_change");
  }

  @Test
  void one_secret_choice_stands_however_often_somebody_presses_at_once() throws Exception {
    for (int done = 0; done < TRIES; done += EACH_POLL) {
      PollNo no = fixtures.open(fixtures.secret());
      int entry = fixtures.entryOf(no, "2046");
      AtomicInteger taken = new AtomicInteger();

      atOnce(EACH_POLL, i -> votes(no, entry, i, taken));

      assertThat(taken).hasValue(1);
      assertThat(count("voice", no)).isEqualTo(1);
      assertThat(count("secret_choice", no)).isEqualTo(1);
    }
  }

  private static NewPoll first(NewPoll poll) {
    return new NewPoll(
        poll.roll(),
        poll.question(),
        "",
        "OTHER",
        "",
        false,
        Terms.Twice.FIRST_COUNTS,
        0,
        0,
        "",
        poll.opens(),
        poll.closes());
  }

  private void votes(PollNo no, int entry, int i, AtomicInteger taken) {
    Choice choice = i % 2 == 0 ? Choice.YES : Choice.NO;
    try {
      cases.as(WANG_RESIDENT, () -> casting.own(cases.viewer(WANG_RESIDENT), no, entry, choice));
      taken.incrementAndGet();
    } catch (Rejection _) {
      // somebody was first, or it is over
    }
  }

  private int count(String table, PollNo no) {
    return Integer.parseInt(
        fixtures.ask(
            "select count(*)::text from ballots." + table + " where poll_no = '" + no + "'"));
  }

  private int published(PollNo no) {
    return Integer.parseInt(
        fixtures.ask(
            "select jsonb_array_length(content::jsonb -> 'ballots')::text from ballots.result where poll_no = '"
                + no
                + "'"));
  }

  /** Something that is done for a number. */
  private interface Try {
    void run(int number);
  }

  private static void atOnce(int tries, Try one) throws Exception {
    CountDownLatch ready = new CountDownLatch(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        Callable<?> work =
            () -> {
              ready.countDown();
              ready.await();
              for (int i = first; i < tries; i += THREADS) {
                one.run(i);
              }
              return null;
            };
        running.add(threads.submit(work));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
  }
}
