package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about single persons and their sealed fields. */
@Repository
class IdentityStore {

  private final JdbcClient db;

  IdentityStore(JdbcClient db) {
    this.db = db;
  }

  PartyId nextId() {
    return new PartyId(db.sql("select nextval('parties.party_id_seq')").query(Long.class).single());
  }

  Optional<PartyId> withPhone(byte[] index) {
    return db.sql("select parties.person_with_phone(:index)")
        .param("index", index)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  void insert(PartyId id, String label, Instant now) {
    db.sql(
            """
            insert into parties.party (id, kind, label, created_at)
            values (:id, 'PERSON', :label, :now)
            """)
        .param("id", id.value())
        .param("label", label)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False when somebody with this phone was entered meanwhile. */
  boolean insert(SealedPerson row) {
    return db.sql(
                """
                insert into parties.identity (party_id, name_sealed, phone_sealed, phone_index, phone_masked, home_path)
                values (:party, :name, :phone, :index, :masked, :home)
                on conflict do nothing
                """)
            .param("party", row.party().value())
            .param("name", row.name())
            .param("phone", row.phone())
            .param("index", row.phoneIndex())
            .param("masked", row.phoneMasked())
            .param("home", row.homePath())
            .update()
        == 1;
  }

  Optional<String> maskedPhone(PartyId person) {
    return db.sql(
            "select phone_masked from parties.identity where party_id = :party and phone_masked is not null")
        .param("party", person.value())
        .query(String.class)
        .optional();
  }

  Optional<String> label(PartyId person) {
    return db.sql("select label from parties.party where id = :party")
        .param("party", person.value())
        .query(String.class)
        .optional();
  }

  Optional<String> home(PartyId person) {
    return db.sql(
            "select home_path from parties.identity where party_id = :party and home_path is not null")
        .param("party", person.value())
        .query(String.class)
        .optional();
  }

  Optional<SealedPerson> find(PartyId person) {
    return db.sql(
            """
            select party_id as party, name_sealed as name, phone_sealed as phone, phone_index, phone_masked, home_path
              from parties.identity
             where party_id = :party
            """)
        .param("party", person.value())
        .query(SealedPerson.class)
        .optional();
  }

  boolean serves(PartyId person, Instant now) {
    return db.sql(
            """
            select exists (select from parties.post
                            where party_id = :party and (held_to is null or held_to > :now))
            """)
        .param("party", person.value())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  void rename(PartyId person, String label, byte[] name) {
    db.sql("update parties.party set label = :label where id = :party")
        .param("label", label)
        .param("party", person.value())
        .update();
    db.sql("update parties.identity set name_sealed = :name where party_id = :party")
        .param("name", name)
        .param("party", person.value())
        .update();
  }
}
