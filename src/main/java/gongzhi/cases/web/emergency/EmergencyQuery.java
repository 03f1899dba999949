package gongzhi.cases.web.emergency;

import gongzhi.cases.web.ListKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads emergencies as everybody may: no person stands in what is read here. */
@Component
class EmergencyQuery {

  static final int PAGE = 20;
  private static final int MOST = 3;

  private static final String COLUMNS =
      """
      select id, area_id, kind, cases.emergency_words(id, 'REASON', reason) as reason, started_at, until, stood_down_at,
             cases.emergency_words(id, 'STAND_DOWN', stand_down) as stand_down, review_due,
             cases.emergency_words(id, 'WELL', well) as well, cases.emergency_words(id, 'BADLY', badly) as badly,
             reviewed_at,
             (select max(at) from cases.emergency_correction where emergency_id = emergency.id) as corrected_at
        from cases.emergency
      """;

  private final JdbcClient db;

  EmergencyQuery(JdbcClient db) {
    this.db = db;
  }

  /** One emergency. */
  record Row(
      long id,
      long areaId,
      String kind,
      String reason,
      Instant startedAt,
      Instant until,
      @Nullable Instant stoodDownAt,
      String standDown,
      @Nullable Instant reviewDue,
      String well,
      String badly,
      @Nullable Instant reviewedAt,
      @Nullable Instant correctedAt) {

    boolean isRunningAt(Instant now) {
      return stoodDownAt == null && now.isBefore(until);
    }
  }

  /** What a review left to somebody. */
  record Waiting(long emergencyId, long areaId, String what, LocalDate dueOn) {}

  /** What is left to whoever holds one of these roles, each on its ground; the soonest first. */
  List<Waiting> waiting(List<String> roles, List<String> paths) {
    return db.sql(
            """
            select m.emergency_id, e.area_id, m.what, m.due_on
              from cases.emergency_matter m
              join cases.emergency e on e.id = m.emergency_id
             where m.done_at is null
               and exists (select from unnest(cast(:roles as text[]), cast(:paths as text[])) as mine (role, path)
                            where mine.role = m.role
                              and (starts_with(e.area_path, mine.path) or starts_with(mine.path, e.area_path)))
             order by m.due_on, m.id
             limit :page
            """)
        .param("roles", roles.toArray(String[]::new))
        .param("paths", paths.toArray(String[]::new))
        .param("page", PAGE)
        .query(Waiting.class)
        .list();
  }

  /** A later end. */
  record Longer(Instant wasUntil, Instant until, String reason, Instant at) {}

  /** What is left to be done. */
  record Matter(long id, String what, String role, LocalDate dueOn, @Nullable Instant doneAt) {}

  /**
   * The latest first, from where the page before ended: one more than a page.
   *
   * @param paths ground that the reader serves; none for everybody's
   */
  List<Row> list(List<String> paths, ListKey after) {
    return db.sql(
            COLUMNS
                + """
                 where (started_at, id) < (:at, :id)
                   and (:all or exists (select from unnest(cast(:paths as text[])) as mine (path)
                     where starts_with(area_path, mine.path) or starts_with(mine.path, area_path)))
                 order by started_at desc, id desc
                 limit :page
                """)
        .param("at", Timestamp.from(after.at()))
        .param("id", after.id())
        .param("all", paths.isEmpty())
        .param("paths", paths.toArray(String[]::new))
        .param("page", PAGE + 1)
        .query(Row.class)
        .list();
  }

  Row one(long id) {
    return db.sql(COLUMNS + " where id = :id").param("id", id).query(Row.class).single();
  }

  /** What runs around this ground, the newest first; at most three. */
  List<Row> running(String path, Instant now) {
    return db.sql(
            COLUMNS
                + """
                 where stood_down_at is null and until > :now
                   and (starts_with(area_path, :path) or starts_with(:path, area_path))
                 order by started_at desc
                 limit :most
                """)
        .param("now", Timestamp.from(now))
        .param("path", path)
        .param("most", MOST)
        .query(Row.class)
        .list();
  }

  List<Longer> prolongations(long id) {
    return db.sql(
            """
            select was_until, until, reason, at
              from cases.emergency_prolongation
             where emergency_id = :id
             order by id
             limit 50
            """)
        .param("id", id)
        .query(Longer.class)
        .list();
  }

  List<Matter> matters(long id) {
    return db.sql(
            """
            select id, what, role, due_on, done_at
              from cases.emergency_matter
             where emergency_id = :id
             order by id
             limit 20
            """)
        .param("id", id)
        .query(Matter.class)
        .list();
  }
}
