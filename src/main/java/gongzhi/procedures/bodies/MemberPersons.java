package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.PersonErased;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who listed members are. */
@Component
public class MemberPersons {

  private static final int MEMBERS_MAX = 600;

  private final JdbcClient db;

  MemberPersons(JdbcClient db) {
    this.db = db;
  }

  /** Says whether nobody was known for this seat before. */
  boolean insert(long member, PartyId person) {
    return db.sql(
                """
                insert into procedures.member_person (member_id, party_id) values (:member, :person)
                on conflict do nothing
                """)
            .param("member", member)
            .param("person", person.value())
            .update()
        == 1;
  }

  /** Whether this seat is this person's. */
  public boolean is(long member, PartyId person) {
    return db.sql(
            """
            select count(*) > 0 from procedures.member_person
             where member_id = :member and party_id = :person
            """)
        .param("member", member)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whose seat it is; empty where nobody knows, or for whom it is not. */
  public Optional<PartyId> of(long member) {
    return db.sql("select party_id from procedures.member_person where member_id = :member")
        .param("member", member)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  /** Those of these members who are known. */
  public List<PartyId> of(List<BodyMember> members) {
    return db
        .sql(
            """
            select distinct party_id from procedures.member_person
             where member_id = any (:members)
             limit :most
            """)
        .param("members", members.stream().map(BodyMember::id).toArray(Long[]::new))
        .param("most", MEMBERS_MAX)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  @EventListener
  void on(PersonErased erased) {
    db.sql("delete from procedures.member_person where party_id = :person")
        .param("person", erased.person().value())
        .update();
  }
}
