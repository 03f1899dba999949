package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about terms and members. */
@Component
public class BodyStore {

  private static final int MEMBERS_MAX = 600;

  private final JdbcClient db;

  BodyStore(JdbcClient db) {
    this.db = db;
  }

  /** A body of some area that has a term. */
  public record Running(String body, long areaId) {}

  /** The bodies of this ground whose term runs. */
  public List<Running> running(Area ground) {
    return db.sql(
            """
            select body, area_id from procedures.body_term
             where area_path ^@ :path and closed_at is null
             order by area_path, body
             limit 60
            """)
        .param("path", ground.path())
        .query(Running.class)
        .list();
  }

  /** The term that runs; empty before the first. */
  public Optional<BodyTerm> term(Area area, String body) {
    return db.sql(
            """
            select id, begins, ends, basis from procedures.body_term
             where area_id = :area and body = :body and closed_at is null
            """)
        .param("area", area.id().value())
        .param("body", body)
        .query((row, number) -> term(row))
        .optional();
  }

  /** In which of these bodies of this ground somebody of this name sits; empty for none. */
  Optional<String> sits(Area area, List<String> bodies, String name) {
    return db.sql(
            """
            select t.body from procedures.body_member m join procedures.body_term t on t.id = m.term_id
             where t.area_id = :area and t.closed_at is null and m.left_on is null and m.name = :name
               and t.body = any (cast(:bodies as text[]))
             limit 1
            """)
        .param("area", area.id().value())
        .param("name", name)
        .param("bodies", bodies.toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  void open(KeptBody body, BodyTerm term, PartyId by, Instant now) {
    db.sql(
            """
            update procedures.body_term set closed_at = :now
             where area_id = :area and body = :body and closed_at is null
            """)
        .param("area", body.area().id().value())
        .param("body", body.key())
        .param("now", Timestamp.from(now))
        .update();
    db.sql(
            """
            insert into procedures.body_term (body, area_id, area_path, begins, ends, basis, opened_by, opened_at)
            values (:body, :area, :path, :begins, :ends, :basis, :by, :now)
            """)
        .param("body", body.key())
        .param("area", body.area().id().value())
        .param("path", body.area().path())
        .param("begins", term.begins())
        .param("ends", term.ends())
        .param("basis", term.basis())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Says the number of the seat. */
  long add(BodyTerm term, NewMember wanted, PartyId by, LocalDate since) {
    long id =
        insert(term, wanted, by, since)
            .orElseThrow(() -> Rejection.of("bodies.sits-already", wanted.name()));
    wanted
        .ties()
        .forEach(
            tie ->
                db.sql("insert into procedures.body_tie (member_id, tie) values (:member, :tie)")
                    .param("member", id)
                    .param("tie", tie.name())
                    .update());
    return id;
  }

  /** Says whether they sit, and had not declared it before. */
  boolean declare(BodyTerm term, long member, Tie tie) {
    return db.sql(
                """
                insert into procedures.body_tie (member_id, tie)
                select id, :tie from procedures.body_member
                 where id = :member and term_id = :term and left_on is null
                on conflict do nothing
                """)
            .param("member", member)
            .param("term", term.id())
            .param("tie", tie.name())
            .update()
        == 1;
  }

  /** Says whether they sat until now. */
  boolean leave(BodyTerm term, long member, LocalDate on, String why) {
    return db.sql(
                """
                update procedures.body_member set left_on = :on, left_why = :why
                 where id = :member and term_id = :term and left_on is null and since <= :on
                """)
            .param("member", member)
            .param("term", term.id())
            .param("on", on)
            .param("why", why)
            .update()
        == 1;
  }

  private Optional<Long> insert(BodyTerm term, NewMember wanted, PartyId by, LocalDate since) {
    return db.sql(
            """
            insert into procedures.body_member (term_id, side, name, post, unit, woman, since, added_by)
            values (:term, :side, :name, :post, :unit, :woman, :since, :by)
            on conflict do nothing
            returning id
            """)
        .param("term", term.id())
        .param("side", wanted.side())
        .param("name", wanted.name())
        .param("post", wanted.post())
        .param("unit", wanted.unit())
        .param("woman", wanted.woman())
        .param("since", since)
        .param("by", by.value())
        .query(Long.class)
        .optional();
  }

  private BodyTerm term(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new BodyTerm(
        id,
        row.getObject("begins", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("basis"),
        members(id));
  }

  private List<BodyMember> members(long term) {
    return db.sql(
            """
            select m.id, m.side, m.name, m.post, m.unit, m.woman, m.since, m.left_on, m.left_why,
                   (select string_agg(t.tie, ' ' order by t.tie) from procedures.body_tie t where t.member_id = m.id) as ties
              from procedures.body_member m
             where m.term_id = :term
             order by m.left_on nulls first, m.id
             limit :most
            """)
        .param("term", term)
        .param("most", MEMBERS_MAX)
        .query((row, number) -> member(row))
        .list();
  }

  private static BodyMember member(ResultSet row) throws SQLException {
    String ties = Objects.requireNonNullElse(row.getString("ties"), "");
    return new BodyMember(
        row.getLong("id"),
        row.getString("side"),
        row.getString("name"),
        row.getString("post"),
        row.getString("unit"),
        row.getBoolean("woman"),
        row.getObject("since", LocalDate.class),
        row.getObject("left_on", LocalDate.class),
        row.getString("left_why"),
        Arrays.stream(ties.split(" ")).filter(one -> !one.isEmpty()).map(Tie::valueOf).toList());
  }
}
