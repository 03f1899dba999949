package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongzhi.shared.database.Superuser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How long the nightly recomputation takes; set GONGZHI_BENCH_LEAVES to measure. */
@LogTest
@Import(Superuser.class)
class RecomputationSpeedTest {

  private static final long BOUND_SECONDS_PER_TEN_MILLION = 60;

  @Autowired LogDrill drill;
  @Autowired Superuser superuser;

  @Test
  void ten_million_leaves_take_at_most_a_minute() {
    String asked = System.getenv("GONGZHI_BENCH_LEAVES");
    assumeTrue(asked != null, "GONGZHI_BENCH_LEAVES is not set: the speed is not measured");
    long leaves = Long.parseLong(asked);
    superuser.run(facts(leaves));
    Duration sealing = timed(drill::seal);

    superuser.run("analyze transparency.commitment, transparency.opening, transparency.tile");

    Duration recomputing = timed(drill::recompute);

    System.out.printf(
        "%d leaves: sealed in %d ms, recomputed in %d ms%n",
        leaves, sealing.toMillis(), recomputing.toMillis());
    assertThat(drill.head().size()).isGreaterThanOrEqualTo(leaves);
    assertThat(recomputing.toMillis() * 10_000_000 / leaves)
        .isLessThan(BOUND_SECONDS_PER_TEN_MILLION * 1000);
  }

  /** Leaves of the usual size, their openings erased: contents are another measure. */
  private static String facts(long leaves) {
    return """
        with leaf as (
          select nextval('transparency.commitment_id') as id,
                 convert_to(E'gongzhi.leaf/1\\ncase received\\n430111001\\n2026-11-22T04Z\\n'
                   || encode(sha256(n::text::bytea), 'base64') || E'\\n', 'utf8') as leaf
            from generate_series(1, %d) n),
        committed as (
          insert into transparency.commitment (id, leaf, leaf_hash, written_at)
          select id, leaf, sha256('\\x00'::bytea || leaf), now() from leaf)
        insert into transparency.opening (id, subject, code)
        select id, 'case:' || id, 'code-' || id from leaf;
        """
        .formatted(leaves);
  }

  private static Duration timed(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
