package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that writes changes of grids or takes one to work on it. */
@Component
class ChangeStore {

  static final String SELECT =
      """
      select id, kind, area_id as area, area_path, basis, effective_on, state, proposed_by, proposed_at,
             decided_by, decided_at, decision_words, withdrawn_by, withdrawn_at, withdrawn_words, applied_at, trouble
        from territory.grid_change
      """;

  private static final int RIPE_MAX = 100;
  private static final int CODES_MAX = 1000;

  private final JdbcClient db;

  ChangeStore(JdbcClient db) {
    this.db = db;
  }

  long insert(Plan plan, Area over, long by, Instant now) {
    long id =
        db.sql(
                """
                insert into territory.grid_change (kind, area_id, area_path, basis, effective_on, proposed_by, proposed_at)
                values (:kind, :area, :path, :basis, :day, :by, :now)
                returning id
                """)
            .param("kind", plan.kind().name())
            .param("area", over.id().value())
            .param("path", over.path())
            .param("basis", plan.basis())
            .param("day", plan.effectiveOn())
            .param("by", by)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single();
    insertGrids(id, plan);
    for (int at = 0; at < plan.parts().size(); at++) {
      insertPart(id, at, plan.parts().get(at));
    }
    return id;
  }

  private void insertGrids(long id, Plan plan) {
    try {
      db.sql(
              """
              insert into territory.grid_change_grid (change_id, area_id)
              select :id, area from unnest(:areas) as area
              """)
          .param("id", id)
          .param("areas", values(held(plan)))
          .update();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("grid-change.another-is-open");
    }
  }

  /** No other open change has them; a special-purpose grid begins with buildings alone. */
  private static List<AreaId> held(Plan plan) {
    return plan.kind() == ChangeKind.BEGIN_SPECIAL ? plan.taken() : plan.grids();
  }

  /** Those of them that a change holds which is proposed or waits for its day. */
  Set<AreaId> inOpenChanges(Collection<AreaId> ids) {
    return db.sql(
            "select area_id from territory.grid_change_grid where live and area_id = any (:ids) limit :most")
        .param("ids", values(List.copyOf(ids)))
        .param("most", Math.max(1, ids.size()))
        .query((row, _) -> new AreaId(row.getLong(1)))
        .set();
  }

  /** The codes that open changes in this area mean to give. */
  Set<String> plannedCodes(AreaId over) {
    return Set.copyOf(
        db.sql(
                """
                select distinct p.code
                  from territory.grid_change c
                  join territory.grid_change_part p on p.change_id = c.id
                 where c.area_id = :over and c.state in ('PROPOSED', 'APPROVED')
                 limit :most
                """)
            .param("over", over.value())
            .param("most", CODES_MAX)
            .query(String.class)
            .list());
  }

  private void insertPart(long id, int position, Part part) {
    db.sql(
            """
            insert into territory.grid_change_part (change_id, position, code, name, base, taken)
            values (:id, :position, :code, :name, :base, :taken)
            """)
        .param("id", id)
        .param("position", position)
        .param("code", part.code())
        .param("name", part.name())
        .param("base", values(part.base()))
        .param("taken", values(part.taken()))
        .update();
  }

  /** Held until the transaction ends, so that it is decided or taken back once. */
  Optional<GridChange> take(long id) {
    return db.sql(SELECT + " where id = :id for no key update")
        .param("id", id)
        .query(GridChange.class)
        .optional();
  }

  List<GridChange.Made> parts(long id) {
    return db.sql(
            """
            select code, name, base, taken, area_id from territory.grid_change_part
             where change_id = :id
             order by position
             limit :most
            """)
        .param("id", id)
        .param("most", Plan.PARTS_MAX)
        .query(ChangeStore::made)
        .list();
  }

  void decide(GridChange open, ChangeState state, GridChanges.Word word, Instant now) {
    db.sql(
            """
            update territory.grid_change
               set state = :state, decided_by = :by, decided_at = :now, decision_words = :words
             where id = :id
            """)
        .param("state", state.name())
        .param("by", word.by())
        .param("now", Timestamp.from(now))
        .param("words", word.words())
        .param("id", open.id())
        .update();
    if (!state.isOpen()) {
      release(open.id());
    }
  }

  void withdraw(GridChange open, GridChanges.Word word, Instant now) {
    db.sql(
            """
            update territory.grid_change set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :now, withdrawn_words = :words
             where id = :id
            """)
        .param("by", word.by())
        .param("words", word.words())
        .param("now", Timestamp.from(now))
        .param("id", open.id())
        .update();
    release(open.id());
  }

  /** Changes whose day has come, the earliest first. */
  List<Long> ripe(LocalDate today) {
    return db.sql(
            """
            select id from territory.grid_change
             where state = 'APPROVED' and effective_on <= :today
             order by effective_on, id
             limit :most
            """)
        .param("today", today)
        .param("most", RIPE_MAX)
        .query(Long.class)
        .list();
  }

  void inForce(long id, List<AreaId> areas, Instant now) {
    db.sql(
            """
            update territory.grid_change_part
               set area_id = made.area
              from unnest(:areas) with ordinality as made (area, number)
             where change_id = :id and position = made.number - 1
            """)
        .param("areas", values(areas))
        .param("id", id)
        .update();
    db.sql(
            """
            update territory.grid_change set state = 'IN_FORCE', applied_at = :now, trouble = ''
             where id = :id
            """)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
    release(id);
  }

  void inTrouble(long id, String key) {
    db.sql("update territory.grid_change set trouble = :key where id = :id and trouble <> :key")
        .param("key", key)
        .param("id", id)
        .update();
  }

  private void release(long id) {
    db.sql("update territory.grid_change_grid set live = false where change_id = :id")
        .param("id", id)
        .update();
  }

  private static GridChange.Made made(ResultSet row, int number) throws SQLException {
    return new GridChange.Made(
        new Part(
            row.getString("code"),
            row.getString("name"),
            ids(row.getArray("base")),
            ids(row.getArray("taken"))),
        AreaId.of(row.getObject("area_id", Long.class)));
  }

  private static List<AreaId> ids(Array column) throws SQLException {
    return Arrays.stream((Long[]) column.getArray()).map(AreaId::new).toList();
  }

  private static Long[] values(List<AreaId> ids) {
    return ids.stream().map(AreaId::value).toArray(Long[]::new);
  }
}
