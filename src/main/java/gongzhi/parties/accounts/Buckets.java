package gongzhi.parties.accounts;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.BlindIndex;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, over all nodes. Keys are hashed: no phone or address is kept.
 */
@Component
public class Buckets {

  /** A full bucket holds {@code capacity} and fills evenly over {@code refill}. */
  public record Limit(String name, int capacity, Duration refill) {}

  private final JdbcClient db;
  private final BlindIndex index;
  private final ProgramWork program;
  private final InstantSource clock;

  Buckets(JdbcClient db, BlindIndex index, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.index = index;
    this.program = program;
    this.clock = clock;
  }

  /** Takes one; false when the bucket of this key is empty. */
  public boolean take(Limit limit, String key) {
    byte[] hashed = index.of("bucket", key);
    return program.call(() -> taken(limit, hashed));
  }

  /** Puts one back that was taken for nothing. */
  public void giveBack(Limit limit, String key) {
    byte[] hashed = index.of("bucket", key);
    program.run(
        () ->
            db.sql(
                    """
                    update parties.bucket set tokens = least(:capacity, tokens + 1) where name = :name and key = :key
                    """)
                .param("name", limit.name())
                .param("key", hashed)
                .param("capacity", (double) limit.capacity())
                .update());
  }

  private boolean taken(Limit limit, byte[] key) {
    return db.sql(
                """
                insert into parties.bucket as b (name, key, tokens, filled_at)
                values (:name, :key, :capacity - 1, :now)
                on conflict (name, key) do update
                   set tokens = least(:capacity, b.tokens + :capacity
                                * extract(epoch from excluded.filled_at - b.filled_at) / :seconds) - 1,
                       filled_at = excluded.filled_at
                 where least(:capacity, b.tokens + :capacity
                       * extract(epoch from excluded.filled_at - b.filled_at) / :seconds) >= 1
                """)
            .param("name", limit.name())
            .param("key", key)
            .param("capacity", (double) limit.capacity())
            .param("seconds", (double) limit.refill().toSeconds())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
