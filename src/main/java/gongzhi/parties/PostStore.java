package gongzhi.parties;

import gongzhi.parties.lending.Loan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads posts, organisations and the labels of their people, all at once. */
@Repository
class PostStore {

  private final JdbcClient db;

  PostStore(JdbcClient db) {
    this.db = db;
  }

  /** One row of labels. */
  record Label(PartyId id, String label) {}

  long version() {
    return db.sql("select version from parties.version_stamp").query(Long.class).single();
  }

  List<Post> currentPosts() {
    return db.sql(
            """
            select id, party_id as party, role, area_id as area, area_path, organisation_id as organisation,
                   held_from as "from", held_to as "to", substitute
              from parties.post
             where held_to is null or held_to > now() -- whole: a missing post would be a missing duty
             order by substitute, held_from, id
            """)
        .query(Post.class)
        .list();
  }

  List<Organisation> organisations() {
    return db.sql(
            """
            select o.party_id as id, o.kind, p.label as name, o.area_id as area, o.area_path, o.parent_id as parent,
                   o.phone
              from parties.organisation o
              join parties.party p on p.id = o.party_id
             where p.closed_at is null -- whole: the snapshot answers for every organisation
             order by o.party_id
            """)
        .query(Organisation.class)
        .list();
  }

  /** What is lent now, or ended lately; the moment of asking decides. */
  List<Loan> loans() {
    return db.sql(
            """
            select id, cause, role, permission, area_path, held_from as "from",
                   least(held_to, coalesce(returned_at, held_to)) as "to"
              from parties.loan
             where held_to > now() - interval '60 days' -- whole: a missing loan would be a missing right
             order by id
            """)
        .query(Loan.class)
        .list();
  }

  /** Staff whose account is locked. */
  Set<PartyId> locked() {
    return db
        .sql(
            """
            select distinct party_id from parties.account
             where kind = 'STAFF' and locked_at is not null and closed_at is null -- whole: a missing lock would be a duty nobody does
            """)
        .query(Long.class)
        .stream()
        .map(PartyId::new)
        .collect(Collectors.toSet());
  }

  /** Labels of organisations and of everybody who holds a post. */
  Map<PartyId, String> labels() {
    return db
        .sql(
            """
            select p.id, p.label
              from parties.party p
             where p.kind = 'ORGANISATION'
                or p.id in (select party_id from parties.post) -- whole: labels of all who hold posts
            """)
        .query(Label.class)
        .stream()
        .collect(Collectors.toMap(Label::id, Label::label, (one, other) -> one));
  }

  String label(PartyId party) {
    return db.sql("select label from parties.party_label where id = :id")
        .param("id", party.value())
        .query(String.class)
        .optional()
        .orElse("");
  }
}
