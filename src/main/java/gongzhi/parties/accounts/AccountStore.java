package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about accounts and what proves them. */
@Repository
class AccountStore {

  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  /** A staff account with what proves it. */
  record Staff(long account, PartyId party, String passwordHash, byte[] totpSealed, long totpStep) {

    Account toAccount() {
      return new Account(account, party, AccountKind.STAFF);
    }
  }

  Optional<Staff> staff(String loginName) {
    return db.sql(
            """
            select a.id as account, a.party_id as party, c.password_hash, c.totp_sealed, c.totp_step
              from parties.account a
              join parties.credential c on c.account_id = a.id
             where a.login_name = :name and a.locked_at is null and a.closed_at is null
            """)
        .param("name", loginName)
        .query(Staff.class)
        .optional();
  }

  /** A staff account with its name and the label of its person. */
  record Named(String loginName, String label, Staff staff) {}

  /** At most forty staff accounts, those opened first in front. */
  List<Named> staffNamedLike(String words) {
    return db.sql(
            """
            select a.login_name, p.label, a.id, a.party_id, c.password_hash, c.totp_sealed, c.totp_step
              from parties.account a
              join parties.credential c on c.account_id = a.id
              join parties.party p on p.id = a.party_id
             where position(lower(:words) in a.login_name) > 0 and a.locked_at is null and a.closed_at is null
             order by a.id
             limit 40
            """)
        .param("words", words)
        .query(
            (row, number) ->
                new Named(
                    row.getString("login_name"),
                    row.getString("label"),
                    new Staff(
                        row.getLong("id"),
                        new PartyId(row.getLong("party_id")),
                        row.getString("password_hash"),
                        row.getBytes("totp_sealed"),
                        row.getLong("totp_step"))))
        .list();
  }

  Optional<String> loginName(PartyId party) {
    return db.sql(
            "select login_name from parties.account where party_id = :party and kind = 'STAFF'")
        .param("party", party.value())
        .query(String.class)
        .optional();
  }

  /** False when another sign-in used this or a later code meanwhile. */
  boolean useStep(long account, long step) {
    return db.sql(
                "update parties.credential set totp_step = :step where account_id = :account and totp_step < :step")
            .param("account", account)
            .param("step", step)
            .update()
        == 1;
  }

  /** The account of a resident, opened on the first sign-in; empty when it is locked or closed. */
  Optional<Account> resident(PartyId party, Instant now) {
    insert(party, AccountKind.RESIDENT, null, now);
    return db.sql(
            """
            select id, party_id as party, kind
              from parties.account
             where party_id = :party and kind = 'RESIDENT' and locked_at is null and closed_at is null
            """)
        .param("party", party.value())
        .query(Account.class)
        .optional();
  }

  private void insert(PartyId party, AccountKind kind, @Nullable String loginName, Instant now) {
    db.sql(
            """
            insert into parties.account (party_id, kind, login_name, created_at)
            values (:party, :kind, :name, :now)
            on conflict (party_id, kind) do nothing
            """)
        .param("party", party.value())
        .param("kind", kind.name())
        .param("name", loginName)
        .param("now", Timestamp.from(now))
        .update();
  }

  long openStaff(PartyId party, String loginName, Instant now) {
    insert(party, AccountKind.STAFF, loginName, now);
    return db.sql("select id from parties.account where party_id = :party and kind = 'STAFF'")
        .param("party", party.value())
        .query(Long.class)
        .single();
  }

  void credential(long account, String passwordHash, byte[] totpSealed, Instant now) {
    db.sql(
            """
            insert into parties.credential (account_id, password_hash, totp_sealed, changed_at)
            values (:account, :hash, :totp, :now)
            on conflict (account_id) do update
               set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed,
                   changed_at = excluded.changed_at
            """)
        .param("account", account)
        .param("hash", passwordHash)
        .param("totp", totpSealed)
        .param("now", Timestamp.from(now))
        .update();
  }

  void note(String what, @Nullable Long account, @Nullable PartyId by, Instant now) {
    note(new Event(what, account, by, ""), now);
  }

  /** That somebody proved nothing, what they tried and where it came from. */
  void refused(@Nullable Long account, String about, Instant now) {
    note(new Event("sign-in refused", account, null, about), now);
  }

  /** How somebody was called before and after, by the labels everybody sees. */
  void renamed(long account, PartyId by, String about, Instant now) {
    note(new Event("renamed", account, by, about), now);
  }

  private record Event(String what, @Nullable Long account, @Nullable PartyId by, String about) {}

  private void note(Event event, Instant now) {
    db.sql(
            """
            insert into parties.security_event (at, what, account_id, by_id, about)
            values (:now, :what, :account, :by, :about)
            """)
        .param("now", Timestamp.from(now))
        .param("what", event.what())
        .param("account", event.account())
        .param("by", event.by() == null ? null : event.by().value())
        .param("about", event.about())
        .update();
  }
}
