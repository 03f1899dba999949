package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement by which an administrator changes accounts, each with its trace. */
@Repository
class AccountChanges {

  private final JdbcClient db;

  AccountChanges(JdbcClient db) {
    this.db = db;
  }

  Optional<Long> staffOf(PartyId person) {
    return db.sql(
            "select id from parties.account where party_id = :party and kind = 'STAFF' and closed_at is null")
        .param("party", person.value())
        .query(Long.class)
        .optional();
  }

  /** Whether somebody signs in with this name, or this person has an account already. */
  boolean isTaken(String loginName, PartyId person) {
    return db.sql(
            """
            select exists (select 1 from parties.account
                            where login_name = :name or (party_id = :party and kind = 'STAFF'))
            """)
        .param("name", loginName)
        .param("party", person.value())
        .query(Boolean.class)
        .single();
  }

  void lock(PartyId person, PartyId by, Instant now) {
    setLocked(person, Timestamp.from(now));
    note(person, "locked", by, now);
  }

  void unlock(PartyId person, PartyId by, Instant now) {
    setLocked(person, null);
    note(person, "unlocked", by, now);
  }

  /** Nobody comes in by these accounts any more; what proved them is destroyed. */
  void close(PartyId person, Instant now) {
    db.sql(
            """
            delete from parties.credential
             where account_id in (select id from parties.account where party_id = :person)
            """)
        .param("person", person.value())
        .update();
    db.sql(
            "update parties.account set closed_at = :now where party_id = :person and closed_at is null")
        .param("now", Timestamp.from(now))
        .param("person", person.value())
        .update();
  }

  /** One line for each account of this person. */
  void note(PartyId person, String what, PartyId by, Instant now) {
    db.sql(
            """
            insert into parties.security_event (at, what, account_id, by_id)
            select :now, :what, id, :by from parties.account where party_id = :person
            """)
        .param("now", Timestamp.from(now))
        .param("what", what)
        .param("by", by.value())
        .param("person", person.value())
        .update();
  }

  private void setLocked(PartyId person, @Nullable Timestamp since) {
    db.sql("update parties.account set locked_at = :since where party_id = :person")
        .param("since", since)
        .param("person", person.value())
        .update();
  }
}
