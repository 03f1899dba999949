package gongzhi.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.polls.PollNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.database.Superuser;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hundred voters a second for {@code -Dgongzhi.ballots.load} seconds, each with their own rights.
 */
@GongzhiTest
@Import(Superuser.class)
@EnabledIfSystemProperty(named = "gongzhi.ballots.load", matches = "[0-9]+")
class BallotLoadTest {

  private static final int EACH_SECOND = 100;
  private static final long SLOWEST_MILLIS = 300;
  private static final int SECONDS = Integer.getInteger("gongzhi.ballots.load", 60);

  @Autowired PollFixtures fixtures;
  @Autowired Casting casting;
  @Autowired ProgramWork program;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;
  @Autowired InstantSource clock;

  /** Somebody who is about to vote. */
  private record Owner(int entry, PartyId party) {}

  @Test
  void a_hundred_ballots_a_second_are_taken_in() throws Exception {
    int ballots = EACH_SECOND * SECONDS;
    PollNo no = fixtures.open(list(ballots), poll -> poll);
    List<Owner> owners = owners(no);
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < owners.size(); i++) {
        long due = begun + i * TimeUnit.SECONDS.toNanos(1) / EACH_SECOND;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Owner owner = owners.get(i);
        threads.submit(() -> micros.add(votes(no, owner, due)));
      }
    }
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    List<Long> sorted = micros.stream().sorted().toList();
    long p99 = sorted.get(sorted.size() * 99 / 100) / 1000;
    System.out.printf(
        "%d ballots in %.1f s, p50 %d ms, p99 %d ms, slowest %d ms%n",
        sorted.size(), seconds, sorted.get(sorted.size() / 2) / 1000, p99, sorted.getLast() / 1000);

    long closing = System.nanoTime();
    fixtures.close(no);
    System.out.printf(
        "closed, counted and published in %d ms%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - closing));
    assertThat(sorted).hasSize(ballots);
    assertThat(p99).isLessThan(SLOWEST_MILLIS);
    assertThat(fixtures.ask("select state from ballots.poll where no = '" + no + "'"))
        .isEqualTo("CLOSED");
  }

  /** Counted from when it was due, so that waiting counts too. */
  private long votes(PollNo no, Owner owner, long due) {
    Viewer voter = Viewer.resident(owner.party(), clock.instant());
    voter
        .scope()
        .call(
            () ->
                Objects.requireNonNull(
                    transactions.execute(_ -> casting.own(voter, no, owner.entry(), Choice.YES))));
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
  }

  private List<Owner> owners(PollNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select q.entry_no as entry, q.party_id as party
                      from ballots.roll_person q join ballots.poll p on p.roll_id = q.roll_id
                     where p.no = :no
                    """)
                .param("no", no.value())
                .query(Owner.class)
                .list());
  }

  private static String list(int owners) {
    StringBuilder list = new StringBuilder("楼栋,单元,房号,面积,姓名,手机\n");
    for (int i = 0; i < owners; i++) {
      list.append("1,1,%d,88.50,示例业主,%d%n".formatted(i, 15000000000L + i));
    }
    return list.toString();
  }
}
