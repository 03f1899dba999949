package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about invitations. */
@Repository
class InvitationStore {

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  /** An invitation that may still be used. */
  record Invitation(long account, PartyId party, byte[] codeHash, byte[] totpSealed) {}

  /** What proved the account before no longer does. */
  void issue(long account, byte[] codeHash, byte[] totpSealed, Instant now, Instant until) {
    db.sql("delete from parties.credential where account_id = :account")
        .param("account", account)
        .update();
    db.sql(
            """
            insert into parties.invitation (account_id, code_hash, totp_sealed, issued_at, expires_at)
            values (:account, :hash, :totp, :now, :until)
            on conflict (account_id) do update
               set code_hash = excluded.code_hash, totp_sealed = excluded.totp_sealed,
                   issued_at = excluded.issued_at, expires_at = excluded.expires_at
            """)
        .param("account", account)
        .param("hash", codeHash)
        .param("totp", totpSealed)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  Optional<Invitation> open(String loginName, Instant now) {
    return db.sql(
            """
            select i.account_id as account, a.party_id as party, i.code_hash, i.totp_sealed
              from parties.invitation i
              join parties.account a on a.id = i.account_id
             where a.login_name = :name and i.expires_at > :now
               and a.locked_at is null and a.closed_at is null
            """)
        .param("name", loginName)
        .param("now", Timestamp.from(now))
        .query(Invitation.class)
        .optional();
  }

  /** False when somebody used it meanwhile. */
  boolean use(long account) {
    return db.sql("delete from parties.invitation where account_id = :account")
            .param("account", account)
            .update()
        == 1;
  }
}
