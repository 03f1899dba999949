package gongzhi.procedures.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which agendas a case, a proposal or a matter stood, and what was resolved about it. */
@Component
public class MeetingStops {

  private final JdbcClient db;

  MeetingStops(JdbcClient db) {
    this.db = db;
  }

  /**
   * A meeting that had it on its agenda.
   *
   * @param signedAt when its minutes became public; null until then
   */
  public record Stop(
      String no,
      String topic,
      Instant calledAt,
      Instant startsAt,
      @Nullable Instant signedAt,
      boolean cancelled) {}

  /** What a meeting resolved about it, once its minutes are public. */
  public record Resolved(String no, Instant at, String words, boolean passed) {}

  /** The meetings with this number on their agenda, the earliest first. */
  public List<Stop> of(String number) {
    return db.sql(
            """
            select m.no, m.topic, m.called_at, m.starts_at, m.signed_at, m.cancelled_at
              from procedures.agenda_item a join procedures.meeting m on m.id = a.meeting_id
             where a.no = :no
             order by m.id
             limit 30
            """)
        .param("no", number)
        .query(MeetingStops::stop)
        .list();
  }

  /** What they resolved about it, the earliest first. */
  public List<Resolved> resolved(String number) {
    return db.sql(
            """
            select m.no, m.signed_at as at, r.words, r.passed
              from procedures.agenda_item a
              join procedures.meeting m on m.id = a.meeting_id
              join procedures.resolution r on r.meeting_id = m.id
             where a.no = :no and m.signed_at is not null and r.about ^@ (:no || ' ')
             order by r.id
             limit 50
            """)
        .param("no", number)
        .query(Resolved.class)
        .list();
  }

  /** Those of these numbers that a meeting is called about and has not dealt with yet. */
  public Set<String> pending(Collection<String> numbers) {
    return new HashSet<>(
        db.sql(
                """
                select distinct a.no
                  from procedures.agenda_item a join procedures.meeting m on m.id = a.meeting_id
                 where a.no = any (:numbers) and m.recorded_at is null and m.cancelled_at is null
                 limit 200
                """)
            .param("numbers", numbers.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static Stop stop(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp signed = row.getTimestamp("signed_at");
    return new Stop(
        row.getString("no"),
        row.getString("topic"),
        row.getTimestamp("called_at").toInstant(),
        row.getTimestamp("starts_at").toInstant(),
        signed == null ? null : signed.toInstant(),
        row.getTimestamp("cancelled_at") != null);
  }
}
