package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about sessions. */
@Repository
class SessionStore {

  private static final String COLUMNS =
      """
      s.id, s.account_id as account, s.party_id as party, p.label, s.kind, s.device, s.began_at, s.proved_at, s.last_seen_at
      """;

  private final JdbcClient db;

  SessionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(byte[] hash, Account account, String device, Instant now) {
    db.sql(
            """
            insert into parties.session (token_hash, account_id, party_id, kind, device, began_at, proved_at, last_seen_at)
            values (:hash, :account, :party, :kind, :device, :now, :now, :now)
            """)
        .param("hash", hash)
        .param("account", account.id())
        .param("party", account.party().value())
        .param("kind", account.kind().name())
        .param("device", device)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The living session with this token, of an account that is still usable. */
  Optional<Session> find(byte[] hash) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                  from parties.session s
                  join parties.account a on a.id = s.account_id
                  join parties.party p on p.id = s.party_id
                 where s.token_hash = :hash and s.ended_at is null
                   and a.locked_at is null and a.closed_at is null
                """)
        .param("hash", hash)
        .query(Session.class)
        .optional();
  }

  boolean stands(long id) {
    return db.sql(
            """
            select exists (
              select from parties.session s
                join parties.account a on a.id = s.account_id
               where s.id = :id and s.ended_at is null and a.locked_at is null and a.closed_at is null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void seen(long id, Instant now) {
    db.sql("update parties.session set last_seen_at = :now where id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Identity was proved again: from now on another token is the key. */
  void prove(long id, byte[] newHash, Instant now) {
    db.sql(
            """
            update parties.session
               set token_hash = :hash, proved_at = :now, last_seen_at = :now
             where id = :id and ended_at is null
            """)
        .param("id", id)
        .param("hash", newHash)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False when there is no such living session of this person. */
  boolean end(long id, PartyId party, Instant now) {
    return db.sql(
                """
                update parties.session set ended_at = :now
                 where id = :id and party_id = :party and ended_at is null
                """)
            .param("id", id)
            .param("party", party.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void endAllOf(PartyId party, Instant now) {
    db.sql(
            "update parties.session set ended_at = :now where party_id = :party and ended_at is null")
        .param("party", party.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Session> livingOf(PartyId party) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                  from parties.session s
                  join parties.party p on p.id = s.party_id
                 where s.party_id = :party and s.ended_at is null
                 order by s.id desc
                 limit 50
                """)
        .param("party", party.value())
        .query(Session.class)
        .list();
  }
}
