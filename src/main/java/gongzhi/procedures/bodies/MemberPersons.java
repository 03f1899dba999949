package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
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
  private final ProgramWork program;

  MemberPersons(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
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

  /** The numbers of the seats that are this person's, in whatever body and term. */
  public List<Long> seatsOf(PartyId person) {
    return db.sql(
            """
            select member_id from procedures.member_person
             where party_id = :person
             order by member_id desc
             limit 200
            """)
        .param("person", person.value())
        .query(Long.class)
        .list();
  }

  /** Whose seat it is; empty where nobody knows, or for whom it is not. */
  public Optional<PartyId> of(long member) {
    return db.sql("select party_id from procedures.member_person where member_id = :member")
        .param("member", member)
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }

  /** Those of these members who are known; the program looks, to tell them of their meetings. */
  public List<PartyId> of(List<BodyMember> members) {
    return program.call(() -> known(members));
  }

  private List<PartyId> known(List<BodyMember> members) {
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

  /** A body of some area that lists somebody. */
  public record Listed(long areaId, String body) {}

  /** The bodies that list this person now. */
  public List<Listed> bodiesOf(PartyId person) {
    return db.sql(
            """
            select distinct t.area_id, t.body
              from procedures.member_person p
              join procedures.body_member m on m.id = p.member_id
              join procedures.body_term t on t.id = m.term_id
             where p.party_id = :person and m.left_on is null and t.closed_at is null
             order by t.area_id, t.body
             limit 50
            """)
        .param("person", person.value())
        .query(Listed.class)
        .list();
  }

  @EventListener
  void on(PersonErased erased) {
    db.sql("delete from procedures.member_person where party_id = :person")
        .param("person", erased.person().value())
        .update();
  }
}
