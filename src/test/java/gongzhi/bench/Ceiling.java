package gongzhi.bench;

import gongzhi.bench.IntakeRow.Who;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What the database itself reaches on the rows of the product: each act is one statement and one
 * commit, past every right and policy, sent by clients that do nothing else.
 */
final class Ceiling {

  private final DataSource source;
  private final AtomicLong ids;

  /**
   * @param firstId where nobody else takes ids
   */
  Ceiling(DataSource source, long firstId) {
    this.source = source;
    this.ids = new AtomicLong(firstId);
  }

  /**
   * What was reached.
   *
   * @param p50 microseconds
   */
  record Reached(double perSecond, long p50) {}

  Reached intake(int clients, Duration time, Who who) {
    return run(
        IntakeRow.STATEMENT,
        clients,
        time,
        _ -> () -> IntakeRow.of(ids.incrementAndGet(), who, Instant.now(), true));
  }

  /** Each client acts on cases of its own, one after the other. */
  Reached studied(int clients, Duration time, List<StudiedRow.Target> targets, long by) {
    return run(
        StudiedRow.STATEMENT,
        clients,
        time,
        client -> {
          AtomicLong turn = new AtomicLong();
          int own = targets.size() / clients;
          return () -> targets.get(client * own + (int) (turn.getAndIncrement() % own)).next(by);
        });
  }

  private interface Rows {
    Supplier<Map<String, Object>> of(int client);
  }

  private Reached run(NamedStatement statement, int clients, Duration time, Rows rows) {
    ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime() + Math.min(1_000_000_000L, time.toNanos() / 4);
    long end = begin + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Supplier<Map<String, Object>> own = rows.of(i);
      threads.add(Thread.ofPlatform().start(() -> times.add(client(statement, own, begin, end))));
    }
    threads.forEach(Ceiling::join);
    if (times.size() < clients) {
      throw new IllegalStateException("A client of the ceiling failed; its words stand above");
    }
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Reached(all.length * 1e9 / time.toNanos(), all[all.length / 2] / 1000);
  }

  private long[] client(
      NamedStatement statement, Supplier<Map<String, Object>> rows, long begin, long end) {
    long[] taken = new long[1024];
    int count = 0;
    try (Connection connection = source.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      while (System.nanoTime() < end) {
        statement.fill(prepared, rows.get());
        long from = System.nanoTime();
        prepared.execute();
        long until = System.nanoTime();
        if (from >= begin && until <= end) {
          taken = count == taken.length ? Arrays.copyOf(taken, 2 * count) : taken;
          taken[count++] = until - from;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Arrays.copyOf(taken, count);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
