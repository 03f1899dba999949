package gongzhi.parties.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about codes sent to phones. */
@Repository
class PhoneCodeStore {

  private final JdbcClient db;

  PhoneCodeStore(JdbcClient db) {
    this.db = db;
  }

  /** A code that was sent and not used. */
  record Sent(byte[] codeHash, byte[] phoneSealed, byte[] phoneIndex) {}

  /** One code per browser: a new one takes the place of the old one. */
  void replace(byte[] browser, Sent sent, Instant now) {
    db.sql(
            """
            insert into parties.phone_code as c (browser_hash, code_hash, phone_sealed, phone_index, sent_at)
            values (:browser, :code, :phone, :index, :now)
            on conflict (browser_hash) do update
               set code_hash = excluded.code_hash, phone_sealed = excluded.phone_sealed,
                   phone_index = excluded.phone_index, sent_at = excluded.sent_at, tries = 0, used_at = null
            """)
        .param("browser", browser)
        .param("code", sent.codeHash())
        .param("phone", sent.phoneSealed())
        .param("index", sent.phoneIndex())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Counts one try and returns the code, while tries are left and it is young enough. */
  Optional<Sent> attempt(byte[] browser, Instant notBefore, int tries) {
    return db.sql(
            """
            update parties.phone_code
               set tries = tries + 1
             where browser_hash = :browser and used_at is null and sent_at > :oldest and tries < :tries
            returning code_hash, phone_sealed, phone_index
            """)
        .param("browser", browser)
        .param("oldest", Timestamp.from(notBefore))
        .param("tries", tries)
        .query(Sent.class)
        .optional();
  }

  /** False when another request used it first. */
  boolean use(byte[] browser, Instant now) {
    return db.sql(
                """
                update parties.phone_code set used_at = :now
                 where browser_hash = :browser and used_at is null
                """)
            .param("browser", browser)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void forgetBefore(Instant oldest) {
    db.sql("delete from parties.phone_code where sent_at < :oldest")
        .param("oldest", Timestamp.from(oldest))
        .update();
  }
}
