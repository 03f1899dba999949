package gongzhi.ballots.register;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.PollFixtures;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A roll is frozen while another list comes in: its hash is that of what stands on it for ever. */
@GongzhiTest
@Import(Superuser.class)
class FreezingRacesTest {

  private static final int TRIES = Integer.getInteger("gongzhi.races", 600) / 30;
  private static final String OTHER = PollFixtures.OWNERS + "3,1,101,75.25,赵六,13800012009,,\n";

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired Rolls rolls;
  @Autowired RollSteps steps;
  @Autowired ProgramWork program;
  @Autowired Superuser superuser;

  @Test
  void what_is_frozen_is_what_was_hashed() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      long roll = fixtures.posted(Electorate.Kind.OWNERS, PollFixtures.OWNERS);
      superuser.run(
          "insert into ballots.roll_objection (roll_id, area_path, words, written_by, at, upheld, ruling, ruled_by, ruled_at) select id, area_path, '漏了一户', 1, now(), true, '补上', 1, now() from ballots.roll where id = "
              + roll);

      race(
          () -> rolls.refill(cases.viewer(ZHAO_SECRETARY), roll, OTHER.getBytes(UTF_8)),
          () -> rolls.freeze(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));

      String now = program.call(() -> Rolls.hash(steps.written(roll)));
      assertThat(
              fixtures.ask(
                  "select case state when 'FROZEN' then hash else '%s' end from ballots.roll where id = %d"
                      .formatted(now, roll)))
          .as("frozen, or corrected and hanging anew")
          .isEqualTo(now);
    }
  }

  private void race(Runnable refill, Runnable freeze) throws Exception {
    CountDownLatch ready = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> one = threads.submit(() -> tries(ZHAO_SECRETARY, refill, ready));
      Future<?> other = threads.submit(() -> tries(CHEN_COMMUNITY_OFFICER, freeze, ready));
      one.get();
      other.get();
    }
  }

  /** Who comes second is refused in words. */
  private void tries(Cast who, Runnable act, CountDownLatch ready) {
    ready.countDown();
    try {
      ready.await();
      cases.as(
          who,
          () -> {
            act.run();
            return 1;
          });
    } catch (Rejection _) {
      // it was frozen first
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
