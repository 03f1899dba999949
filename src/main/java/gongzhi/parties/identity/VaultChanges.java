package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that changes or empties what is kept about one person. */
@Repository
class VaultChanges {

  private final JdbcClient db;

  VaultChanges(JdbcClient db) {
    this.db = db;
  }

  Optional<Instant> phoneChangedAt(PartyId person) {
    return db.sql(
            "select phone_changed_at from parties.identity where party_id = :party and phone_changed_at is not null")
        .param("party", person.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** False when the phone belongs to somebody else. */
  boolean changePhone(PartyId person, byte[] sealed, byte[] index, String masked, Instant now) {
    try {
      return db.sql(
                  """
                  update parties.identity
                     set phone_sealed = :sealed, phone_index = :index, phone_masked = :masked, phone_changed_at = :now
                   where party_id = :party
                  """)
              .param("sealed", sealed)
              .param("index", index)
              .param("masked", masked)
              .param("now", Timestamp.from(now))
              .param("party", person.value())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void empty(PartyId person) {
    db.sql(
            """
            update parties.identity
               set name_sealed = null, phone_sealed = null, number_sealed = null, phone_index = null,
                   number_index = null, phone_masked = null, home_path = null, email_sealed = null, email_asked_sealed = null, email_asked_at = null,
                   phone_changed_at = null,
                   wechat_sealed = null, wechat_index = null, wechat_since = null, wechat_closed_at = null,
                   address_sealed = null, letters_wanted = false, letters_closed_at = null
             where party_id = :party
            """)
        .param("party", person.value())
        .update();
  }

  void close(PartyId person, String label, Instant now) {
    db.sql("update parties.party set label = :label, closed_at = :now where id = :party")
        .param("label", label)
        .param("now", Timestamp.from(now))
        .param("party", person.value())
        .update();
  }

  void endDwellings(PartyId person, LocalDate today) {
    db.sql(
            """
            update parties.dwelling set until = greatest(:today, since + 1)
             where party_id = :party and until is null
            """)
        .param("today", today)
        .param("party", person.value())
        .update();
  }

  void endMemberships(PartyId person, LocalDate today) {
    db.sql(
            """
            update parties.membership set until = greatest(:today, since + 1)
             where party_id = :party and until is null
            """)
        .param("today", today)
        .param("party", person.value())
        .update();
  }
}
