package gongzhi.cases.ending;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps ratings and what came of the bad ones, with the rights of the running transaction. */
@Component
public class RatingStore {

  private final JdbcClient db;

  RatingStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * A bad rating that nobody has called back about.
   *
   * @param unitId organisation that did the work; null where no unit did
   */
  public record Open(long caseId, int seq, @Nullable Long unitId, int score, Instant callBy) {

    /** The organisation that calls back; null where officers of the area do. */
    public @Nullable PartyId unit() {
      return unitId == null ? null : new PartyId(unitId);
    }
  }

  /** The oldest bad rating of a case that waits for a call. */
  public Optional<Open> open(long caseId) {
    return db.sql(
            """
            select case_id, seq, unit_id, score, call_by
              from cases.rating
             where case_id = :case and call_by is not null and called_at is null
             order by seq
             limit 1
            """)
        .param("case", caseId)
        .query(Open.class)
        .optional();
  }

  /** Bad ratings whose call is late and of which nobody was told; the latest first. */
  List<Open> late(Instant now, int most) {
    return db.sql(
            """
            select case_id, seq, unit_id, score, call_by
              from cases.rating
             where call_by < :now and called_at is null and not late_told
             order by call_by
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Open.class)
        .list();
  }

  /** Notes that it was told; says no to whoever comes second. */
  boolean tellLate(Open late) {
    return db.sql(
                """
                update cases.rating set late_told = true
                 where case_id = :case and seq = :seq and called_at is null and not late_told
                """)
            .param("case", late.caseId())
            .param("seq", late.seq())
            .update()
        == 1;
  }

  void keep(Case after, @Nullable PartyId unit, Rating rating, Instant now, Instant callBy) {
    db.sql(
            """
            insert into cases.rating (case_id, seq, area_path, unit_id, score, reasons, rated_at, call_by)
            values (:case, :seq, :path, :unit, :score, :reasons, :now, :callBy)
            """)
        .param("case", after.id())
        .param("seq", after.version())
        .param("path", after.where().path())
        .param("unit", unit == null ? null : unit.value())
        .param("score", rating.score())
        .param("reasons", rating.reasons().stream().map(Enum::name).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .param("callBy", rating.isBad() ? Timestamp.from(callBy) : null)
        .update();
  }

  void calledBack(Open open, PartyId by, CallBack outcome, Instant now) {
    db.sql(
            """
            update cases.rating set called_at = :now, called_by = :by, outcome = :outcome
             where case_id = :case and seq = :seq and called_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .param("outcome", outcome.name())
        .param("case", open.caseId())
        .param("seq", open.seq())
        .update();
  }
}
