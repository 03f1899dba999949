package gongzhi.cases.parts;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about parts; the case itself is held by whoever changes one. */
@Component
public class PartStore {

  /** What a part is read from, where its table is called {@code p}. */
  public static final String COLUMNS =
      "p.id, p.case_id, p.seq, p.unit_id, p.task, p.given_by, p.given_at, p.due_at, p.state, p.said, p.order_id";

  /** More than a case may ever be split into. */
  static final int MOST = 20;

  private final JdbcClient db;

  PartStore(JdbcClient db) {
    this.db = db;
  }

  /** The parts of this case in their order, with the rights of whoever asks. */
  public List<Part> of(long caseId) {
    return db.sql(
            "select %s from cases.part p where p.case_id = :case order by p.seq limit :most"
                .formatted(COLUMNS))
        .param("case", caseId)
        .param("most", MOST)
        .query((row, _) -> part(row))
        .list();
  }

  /** The part in this row, which has at least {@link #COLUMNS}. */
  public static Part part(ResultSet row) throws SQLException {
    long order = row.getLong("order_id");
    return new Part(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getInt("seq"),
        new PartyId(row.getLong("unit_id")),
        row.getString("task"),
        new PartyId(row.getLong("given_by")),
        row.getTimestamp("given_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        PartState.valueOf(row.getString("state")),
        row.getString("said"),
        order == 0 ? null : order);
  }

  /**
   * Refuses what may only follow when no part of the case and no joint order goes on, and none came
   * back that was neither given anew nor withdrawn.
   */
  public void requireNoneOpen(long caseId) {
    long open =
        db.sql("select count(*) from cases.part where case_id = :case and ended_at is null")
            .param("case", caseId)
            .query(Long.class)
            .single();
    if (open > 0) {
      throw Rejection.of("parts.still-open", open);
    }
    boolean returned =
        db.sql("select cases.has_a_returned_part(:case)")
            .param("case", caseId)
            .query(Boolean.class)
            .single();
    if (returned) {
      throw Rejection.of("parts.returned-waits");
    }
    boolean together =
        db.sql(
                "select exists (select from cases.joint_order where case_id = :case and ended_at is null)")
            .param("case", caseId)
            .query(Boolean.class)
            .single();
    if (together) {
      throw Rejection.of("parts.order-still-open");
    }
  }

  Optional<Part> find(long caseId, int seq) {
    return of(caseId).stream().filter(part -> part.seq() == seq).findFirst();
  }

  void insert(Part given) {
    int inserted =
        db.sql(
                """
                insert into cases.part (case_id, seq, unit_id, task, given_by, given_at, due_at, order_id)
                values (:case, :seq, :unit, :task, :by, :at, :due, :order)
                on conflict do nothing
                """)
            .param("case", given.caseId())
            .param("seq", given.seq())
            .param("unit", given.unit().value())
            .param("task", given.task())
            .param("by", given.givenBy().value())
            .param("at", Timestamp.from(given.givenAt()))
            .param("due", Timestamp.from(given.dueAt()))
            .param("order", given.order())
            .update();
    if (inserted == 0) {
      throw Rejection.of("parts.unit-has-one");
    }
  }

  /**
   * The part in its next state, with what was said.
   *
   * @param due its new date where it is to be done again; null where the date stays
   */
  void moved(Part before, PartState to, String said, Moment moment) {
    int moved =
        db.sql(
                """
                update cases.part
                   set state = :to, said = :said, due_at = coalesce(:due, due_at), ended_at = :ended,
                       late_told = late_told and :due::timestamptz is null
                 where id = :id and state = :from
                """)
            .param("to", to.name())
            .param("from", before.state().name())
            .param("said", said)
            .param("due", moment.due() == null ? null : Timestamp.from(moment.due()))
            .param("ended", to.isOpen() ? null : Timestamp.from(moment.now()))
            .param("id", before.id())
            .update();
    if (moved == 0) {
      throw Rejection.of("parts.moved-on");
    }
  }

  /** When a part moves, and its new date; null where the date stays. */
  record Moment(Instant now, @Nullable Instant due) {}

  /** Ids of open cases with a part that is late and of which nobody was told. */
  List<Long> late(Instant now, int most) {
    return db.sql(
            """
            select distinct p.case_id
              from cases.part p
              join cases.case_file c on c.id = p.case_id
             where p.ended_at is null and p.state <> 'DONE' and p.due_at < :now and not p.late_told and c.closed_at is null
             order by p.case_id
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Notes that it was told of each part of this case that is late now; says which are new. */
  List<Integer> tellLate(long caseId, Instant now) {
    return db.sql(
            """
            update cases.part set late_told = true
             where case_id = :case and ended_at is null and state <> 'DONE' and due_at < :now and not late_told
            returning seq
            """)
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .list();
  }
}
