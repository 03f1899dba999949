package gongzhi.cases.patrols;

import gongzhi.cases.rules.PatrolKind;
import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about patrol points, with the rights of whoever asks. */
@Component
public class PatrolStore {

  /** Points on one page. */
  public static final int PAGE = 30;

  private static final int HISTORY = 30;
  private static final int EXPORTED = 5_000;

  private static final String POINT =
      "select id, kind_key as kind, area_id as area, area_path, place, lng, lat, code, due_on, seen_on from cases.patrol_point";

  private final JdbcClient db;

  PatrolStore(JdbcClient db) {
    this.db = db;
  }

  /** How one kind of points stands. */
  public record Coverage(String kind, int points, int seen, int overdue) {}

  /** One look of the past. */
  public record Past(
      Proof proof,
      @Nullable Integer metres,
      String reason,
      Instant at,
      long byId,
      @Nullable String caseNo) {}

  /** Where the page before ended. */
  public record Key(LocalDate due, long id) {

    public static final Key FIRST = new Key(LocalDate.of(2000, 1, 1), 0);
  }

  /** What is due on this ground until that day, the most urgent first: one more than a page. */
  public List<PatrolPoint> due(Area ground, LocalDate until, Key after) {
    return db.sql(
            POINT
                + """
                 where area_path ^@ :path and left_at is null and due_on <= :until
                   and (due_on, id) > (:due, :id)
                 order by due_on, id
                 limit :page
                """)
        .param("path", ground.path())
        .param("until", until)
        .param("due", after.due())
        .param("id", after.id())
        .param("page", PAGE + 1)
        .query(PatrolPoint.class)
        .list();
  }

  /** Every point on this ground, the most urgent first; at most five thousand. */
  public List<PatrolPoint> whole(Area ground) {
    return db.sql(
            POINT + " where area_path ^@ :path and left_at is null order by due_on, id limit :most")
        .param("path", ground.path())
        .param("most", EXPORTED)
        .query(PatrolPoint.class)
        .list();
  }

  /** A point that is still on its list, as the reader may see it. */
  public Optional<PatrolPoint> look(long id) {
    return db.sql(POINT + " where id = :id and left_at is null")
        .param("id", id)
        .query(PatrolPoint.class)
        .optional();
  }

  Optional<PatrolPoint> find(long id) {
    return db.sql(POINT + " where id = :id and left_at is null for no key update")
        .param("id", id)
        .query(PatrolPoint.class)
        .optional();
  }

  /** The newest looks at a point. */
  public List<Past> history(long point) {
    return db.sql(
            """
            select proof, metres, reason, at, by_id, case_no
              from cases.patrol_check
             where point_id = :point
             order by at desc, id desc
             limit :most
            """)
        .param("point", point)
        .param("most", HISTORY)
        .query(Past.class)
        .list();
  }

  /** How each of these kinds stands on this ground today. */
  public List<Coverage> coverage(Area ground, List<PatrolKind> kinds, LocalDate today) {
    return db.sql(
            """
            select k.key as kind, count(p.id) as points,
                   count(p.id) filter (where p.seen_on > :today::date - k.days) as seen,
                   count(p.id) filter (where p.due_on < :today::date) as overdue
              from unnest(:keys::text[], :days::int[]) with ordinality as k (key, days, position)
              left join cases.patrol_point p
                on p.kind_key = k.key and p.left_at is null and p.area_path ^@ :path
             group by k.key, k.position
             order by k.position
             limit 100
            """)
        .param("today", today)
        .param("keys", kinds.stream().map(PatrolKind::key).toArray(String[]::new))
        .param("days", kinds.stream().map(PatrolKind::days).toArray(Integer[]::new))
        .param("path", ground.path())
        .query(Coverage.class)
        .list();
  }

  /** Says whether it was not on the list before. */
  boolean add(NewPoint point, Area area, String code, LocalDate due) {
    return db.sql(
                """
                insert into cases.patrol_point (kind_key, area_id, area_path, place, lng, lat, code, due_on)
                values (:kind, :area, :path, :place, :lng, :lat, :code, :due)
                on conflict do nothing
                """)
            .param("kind", point.kind())
            .param("area", area.id().value())
            .param("path", area.path())
            .param("place", point.place())
            .param("lng", point.spot().lng())
            .param("lat", point.spot().lat())
            .param("code", code)
            .param("due", due)
            .update()
        == 1;
  }

  /** Who looked, when, under which key, and what became of it. */
  record Written(PartyId by, Instant at, String key, @Nullable String caseNo) {}

  /** Says whether this look was not written down before under the same key. */
  boolean looked(long point, CheckIn.Known known, String reason, Written written) {
    return db.sql(
                """
                insert into cases.patrol_check (point_id, key, proof, metres, reason, at, by_id, case_no)
                values (:point, :key, :proof, :metres, :reason, :at, :by, :case)
                on conflict do nothing
                """)
            .param("point", point)
            .param("key", written.key())
            .param("proof", known.proof().name())
            .param("metres", known.metres() < 0 ? null : known.metres(), Types.INTEGER)
            .param("reason", known.proof() == Proof.HAND ? reason : "")
            .param("at", Timestamp.from(written.at()))
            .param("by", written.by().value())
            .param("case", written.caseNo())
            .update()
        == 1;
  }

  void plan(long point, LocalDate due, LocalDate seen) {
    db.sql("update cases.patrol_point set due_on = :due, seen_on = :seen where id = :id")
        .param("due", due)
        .param("seen", seen)
        .param("id", point)
        .update();
  }

  void left(long point, Instant now) {
    db.sql("update cases.patrol_point set left_at = :now where id = :id and left_at is null")
        .param("now", Timestamp.from(now))
        .param("id", point)
        .update();
  }
}
