package gongzhi.parties.accounts;

import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.BlindIndex;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Five failures in a row block an account for a minute, each further one twice
 * as long, up to an hour; an address is blocked after twenty. A wrong password and a wrong second
 * factor count alike. A day without failure forgets.
 */
@Component
class Lockouts {

  private static final Duration MEMORY = Duration.ofDays(1);

  private final JdbcClient db;
  private final BlindIndex index;
  private final ProgramWork program;
  private final InstantSource clock;

  Lockouts(JdbcClient db, BlindIndex index, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.index = index;
    this.program = program;
    this.clock = clock;
  }

  /** Refuses while the account or the address is blocked. */
  void requireOpen(String account, String address) {
    Instant now = clock.instant();
    boolean blocked =
        program.call(
            () ->
                db.sql(
                        "select 1 from parties.lockout where key in (:keys) and blocked_until > :now limit 1")
                    .param("keys", List.of(accountKey(account), addressKey(address)))
                    .param("now", Timestamp.from(now))
                    .query(Integer.class)
                    .optional()
                    .isPresent());
    if (blocked) {
      throw Rejection.tooMany("login.blocked");
    }
  }

  void failed(String account, String address) {
    program.run(
        () -> {
          count(accountKey(account), 5);
          count(addressKey(address), 20);
        });
  }

  void succeeded(String account) {
    program.run(
        () ->
            db.sql("delete from parties.lockout where key = :key")
                .param("key", accountKey(account))
                .update());
  }

  private void count(byte[] key, int free) {
    Instant now = clock.instant();
    db.sql(
            """
            insert into parties.lockout as l (key, failures, failed_at)
            values (:key, 1, :now)
            on conflict (key) do update
               set failures = case when l.failed_at < :forgotten then 1 else l.failures + 1 end,
                   failed_at = excluded.failed_at,
                   blocked_until = case
                     when l.failed_at >= :forgotten and l.failures + 1 >= :free
                     then excluded.failed_at + least(60, power(2, least(l.failures + 1 - :free, 10))) * interval '1 minute'
                   end
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("forgotten", Timestamp.from(now.minus(MEMORY)))
        .param("free", free)
        .update();
  }

  private byte[] accountKey(String account) {
    return index.of("lockout-account", account);
  }

  private byte[] addressKey(String address) {
    return index.of("lockout-address", address);
  }
}
