package gongzhi.cases.sessions;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about sessions, with the rights of whoever asks. */
@Component
public class OpenSessionStore {

  /** Sessions or ideas on one page. */
  public static final int PAGE = 30;

  private static final int MATTERS_MAX = 500;

  private static final String SELECT =
      """
      select id, kind, area_id as area, area_path, place, starts_at, ends_at, officers, subjects, announced_by,
             announced_at, cancelled_at, cancel_reason, ended_at, summary
        from cases.open_session
      """;

  private final JdbcClient db;

  OpenSessionStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * A case that was written down at a session, as far as the reader may see it.
   *
   * @param title released for everybody; null for none
   * @param gist the idea in an officer's words; empty where it is none
   */
  public record Matter(
      String no,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      @Nullable String title,
      @Nullable PartyId unit,
      Instant promisedAt,
      @Nullable Instant closedAt,
      boolean idea,
      String gist) {}

  /** An idea for a project. */
  public record Idea(
      long id,
      String no,
      long sessionId,
      long areaId,
      String place,
      int ruleVersion,
      String category,
      CaseStatus status,
      String gist,
      Instant at) {}

  /** The session; refuses (404) what is not there. */
  public OpenSession get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(OpenSession.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("session.no-such-session"));
  }

  Optional<OpenSession> take(long id) {
    return db.sql(SELECT + " where id = :id for no key update")
        .param("id", id)
        .query(OpenSession.class)
        .optional();
  }

  /** Sessions of this ground before the key, the latest first: one more than a page. */
  public List<OpenSession> on(Area ground, Instant before, long id) {
    return db.sql(
            SELECT
                + """
                 where area_path ^@ :path and (starts_at, id) < (:before, :id)
                 order by starts_at desc, id desc
                 limit :most
                """)
        .param("path", ground.path())
        .param("before", Timestamp.from(before))
        .param("id", id)
        .param("most", PAGE + 1)
        .query(OpenSession.class)
        .list();
  }

  /** What was written down there, in the order in which it was said. */
  public List<Matter> matters(long session) {
    return db.sql(
            """
            select c.no, c.place, c.rule_version, c.category, c.status, c.title_public as title, c.unit_id as unit,
                   c.promised_at, c.closed_at, m.idea, m.gist
              from cases.session_matter m join cases.case_file c on c.no = m.case_no
             where m.session_id = :session
             order by m.id
             limit :most
            """)
        .param("session", session)
        .param("most", MATTERS_MAX)
        .query(Matter.class)
        .list();
  }

  /** Ideas from sessions of this ground before this one, the latest first. */
  public List<Idea> ideas(Area ground, long before, int most) {
    return db.sql(
            """
            select m.id, c.no, m.session_id, s.area_id, c.place, c.rule_version, c.category, c.status, m.gist, m.at
              from cases.session_matter m
              join cases.open_session s on s.id = m.session_id
              join cases.case_file c on c.no = m.case_no
             where m.idea and m.area_path ^@ :path and m.id < :before
             order by m.id desc
             limit :most
            """)
        .param("path", ground.path())
        .param("before", before)
        .param("most", most)
        .query(Idea.class)
        .list();
  }

  long insert(Area where, NewSession session, PartyId by, Instant now) {
    return db.sql(
            """
            insert into cases.open_session
              (kind, area_id, area_path, place, starts_at, ends_at, officers, subjects, announced_by, announced_at)
            values (:kind, :area, :path, :place, :from, :until, :officers, :subjects, :by, :now)
            returning id
            """)
        .param("kind", session.kind())
        .param("area", where.id().value())
        .param("path", where.path())
        .param("place", session.place())
        .param("from", Timestamp.from(Objects.requireNonNull(session.startsAt())))
        .param("until", Timestamp.from(Objects.requireNonNull(session.endsAt())))
        .param("officers", session.officers())
        .param("subjects", session.subjects())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void cancel(long id, String reason, Instant now) {
    db.sql(
            "update cases.open_session set cancelled_at = :now, cancel_reason = :reason where id = :id")
        .param("now", Timestamp.from(now))
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  void end(long id, String summary, Instant now) {
    db.sql("update cases.open_session set ended_at = :now, summary = :summary where id = :id")
        .param("now", Timestamp.from(now))
        .param("summary", summary)
        .param("id", id)
        .update();
  }

  /** A retry finds it written. */
  void link(OpenSession session, String caseNo, String gist, Written written) {
    db.sql(
            """
            insert into cases.session_matter (session_id, case_no, area_path, idea, gist, by_id, at)
            values (:session, :no, :path, :idea, :gist, :by, :at)
            on conflict do nothing
            """)
        .param("session", session.id())
        .param("no", caseNo)
        .param("path", session.areaPath())
        .param("idea", !gist.isEmpty())
        .param("gist", gist)
        .param("by", written.by().value())
        .param("at", Timestamp.from(written.at()))
        .update();
  }

  /** Who wrote it down, and when. */
  record Written(PartyId by, Instant at) {}
}
