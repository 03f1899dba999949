package gongzhi.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * What the database itself reaches on the rows of the product: each act is one statement and one
 * commit, past every right and policy, sent by clients that do nothing else.
 */
final class Ceiling {

  private static final String INTAKE =
      """
      with key as (
        insert into cases.intake_key (principal, key, body_hash, case_id, no, made_at)
        values ('ceiling', 'key-' || ?::bigint, sha256('x'), ?, 'XX-' || ?::bigint, now())),
      made as (
        insert into cases.case_file (id, no, place, rule_version, channel, category, urgent, restricted, hidden, status,
               title, area_id, area_path, community_id, address, owner_id, received_at, due_at, promised_at, due_from,
               last_leaf)
        values (?, 'XX-' || ?::bigint, 'yuhua', 1, 'IMPORT', 'HB02', false, false, false, 'RECEIVED',
               '三楼楼道的灯坏了，晚上看不见台阶', ?, ?, ?, '3 栋 2 单元', 1, now(), now() + interval '5 days',
               now() + interval '5 days', now(), sha256('leaf'))),
      said as (
        insert into cases.case_words (case_id, reporter_id, words, words_kept)
        values (?, ?, '三楼楼道的灯坏了，晚上看不见台阶', '三楼楼道的灯坏了，晚上看不见台阶')),
      done as (
        insert into cases.case_event (case_id, seq, act, by_id, at, audience, leaf)
        values (?, 1, 'RECEIVED', 0, now(), 'PUBLIC', sha256('leaf'))),
      fact as materialized (select nextval('transparency.commitment_id') as id),
      committed as (
        insert into transparency.commitment (id, leaf, leaf_hash, written_at)
        select id, ?, sha256(?), now() from fact)
      insert into transparency.opening (id, subject, previous, code, salt, content)
      select id, 'case:XX-' || ?::bigint, null, 'code-' || ?::bigint, ?, ? from fact
      """;

  private static final String TRANSITION =
      """
      with moved as (
        update cases.case_file set version = version + 1, last_leaf = sha256(?) where id = ? returning id, version),
      done as (
        insert into cases.case_event (case_id, seq, act, by_id, at, audience, words, leaf)
        select id, version, 'ADDED', 0, now(), 'REPORTER', '今天还是没有亮', sha256(?) from moved),
      fact as materialized (select nextval('transparency.commitment_id') as id),
      committed as (
        insert into transparency.commitment (id, leaf, leaf_hash, written_at)
        select id, ?, sha256(?), now() from fact),
      key as (
        insert into site.idempotency (principal, key, body_hash, status, created_at)
        select 'ceiling', 'key-' || id, sha256('x'), 303, now() from fact)
      insert into transparency.opening (id, subject, previous, code, salt, content)
      select id, 'case:XX-' || ?::bigint, sha256(?), null, ?, ? from fact
      """;

  private static final String CONTENT = "x".repeat(420);

  private final DataSource source;
  private final Ground ground;
  private final AtomicLong next =
      new AtomicLong(1L << 40 | (System.nanoTime() & 0xffff_ffffL) << 8);

  /** Where the rows lie and whose they are. */
  record Ground(long area, String path, long reporter) {}

  Ceiling(DataSource source, Ground ground) {
    this.source = source;
    this.ground = ground;
  }

  /**
   * What was reached.
   *
   * @param p50 microseconds
   */
  record Reached(double perSecond, long p50, long calls) {}

  private interface Statement {
    void fill(PreparedStatement statement) throws SQLException;
  }

  Reached intake(int clients, Duration time) {
    return run(INTAKE, clients, time, this::fillIntake);
  }

  /** On the first so many cases, in random order. */
  Reached transition(int clients, Duration time, List<Long> cases) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    return run(TRANSITION, clients, time, statement -> fillTransition(statement, random, cases));
  }

  /** A query that is run as it stands. */
  Reached query(String sql, int clients, Duration time) {
    return run(sql, clients, time, statement -> {});
  }

  private void fillIntake(PreparedStatement statement) throws SQLException {
    long id = next.incrementAndGet();
    int at = 1;
    for (long number : new long[] {id, id, id, id, id, ground.area()}) {
      statement.setLong(at++, number);
    }
    statement.setString(at++, ground.path());
    for (long number : new long[] {ground.area(), id, ground.reporter(), id}) {
      statement.setLong(at++, number);
    }
    byte[] leaf = bytes(120);
    statement.setBytes(at++, leaf);
    statement.setBytes(at++, leaf);
    statement.setLong(at++, id);
    statement.setLong(at++, id);
    statement.setBytes(at++, bytes(32));
    statement.setString(at, CONTENT);
  }

  private static void fillTransition(
      PreparedStatement statement, RandomGenerator random, List<Long> cases) throws SQLException {
    byte[] leaf = bytes(120);
    long id;
    synchronized (random) {
      id = cases.get(random.nextInt(cases.size()));
    }
    statement.setBytes(1, leaf);
    statement.setLong(2, id);
    statement.setBytes(3, leaf);
    statement.setBytes(4, leaf);
    statement.setBytes(5, leaf);
    statement.setLong(6, id);
    statement.setBytes(7, leaf);
    statement.setBytes(8, bytes(32));
    statement.setString(9, CONTENT);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Random.SECURE.nextBytes(bytes);
    return bytes;
  }

  private static final class Random {
    static final SecureRandom SECURE = new SecureRandom();
  }

  private Reached run(String sql, int clients, Duration time, Statement statement) {
    ConcurrentLinkedQueue<long[]> times = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime() + Math.min(1_000_000_000L, time.toNanos() / 4);
    long end = begin + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(Thread.ofPlatform().start(() -> times.add(client(sql, begin, end, statement))));
    }
    threads.forEach(Ceiling::join);
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return all.length == 0
        ? new Reached(0, 0, 0)
        : new Reached(all.length * 1e9 / time.toNanos(), all[all.length / 2] / 1000, all.length);
  }

  private long[] client(String sql, long begin, long end, Statement statement) {
    List<Long> taken = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement prepared = connection.prepareStatement(sql)) {
      for (long from = System.nanoTime(); from < end; ) {
        statement.fill(prepared);
        prepared.execute();
        long until = System.nanoTime();
        if (true) {
          taken.add(until - from);
        }
        from = until;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return taken.stream().mapToLong(Long::longValue).toArray();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
