package gongzhi.cases.whistle;

import gongzhi.cases.path.Case;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.cases.whistle.Whistle.Call;
import gongzhi.parties.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about whistles. */
@Component
public class WhistleStore {

  /** More units than any whistle may call. */
  private static final int MOST_CALLS = 20;

  private final JdbcClient db;

  WhistleStore(JdbcClient db) {
    this.db = db;
  }

  /** The whistle of this case that has not ended; read with the rights of the caller. */
  public Optional<Whistle> open(long caseId) {
    return db.sql(
            """
            select id, case_id, kind, blown_by, blown_from, reason, blown_at, answer_by
              from cases.whistle
             where case_id = :case and ended_at is null
            """)
        .param("case", caseId)
        .query(this::whistle)
        .optional();
  }

  /** The last whistle of this case that is over; read with the rights of the caller. */
  public Optional<EndedWhistle> lastEnded(long caseId) {
    return db.sql(
            """
            select id, case_id, kind, blown_by, blown_from, reason, blown_at, answer_by, ended_at, ended_by
              from cases.whistle
             where case_id = :case and ended_at is not null
             order by ended_at desc, id desc
             limit 1
            """)
        .param("case", caseId)
        .query(
            (row, number) ->
                new EndedWhistle(
                    whistle(row, number),
                    row.getTimestamp("ended_at").toInstant(),
                    new PartyId(row.getLong("ended_by")),
                    marks(row.getLong("id"))))
        .optional();
  }

  private List<EndedWhistle.Marks> marks(long whistle) {
    return db.sql(
            """
            select unit_id as unit, mark_of_whistle as of_whistle, mark_of_answer as of_answer
              from cases.whistle_call
             where whistle_id = :whistle
             order by unit_id
             limit :most
            """)
        .param("whistle", whistle)
        .param("most", MOST_CALLS)
        .query(EndedWhistle.Marks.class)
        .list();
  }

  /** Says whether there was none before. */
  boolean insert(Case about, Whistle blown) {
    Optional<Long> id =
        db.sql(
                """
                insert into cases.whistle (case_id, area_path, kind, blown_by, blown_from, reason, blown_at, answer_by)
                values (:case, :path, :kind, :by, :from, :reason, :at, :until)
                on conflict do nothing
                returning id
                """)
            .param("case", about.id())
            .param("path", about.where().path())
            .param("kind", blown.kind().name())
            .param("by", blown.blownBy().value())
            .param("from", blown.blownFrom())
            .param("reason", blown.reason())
            .param("at", Timestamp.from(blown.blownAt()))
            .param("until", Timestamp.from(blown.answerBy()))
            .query(Long.class)
            .optional();
    id.ifPresent(whistle -> insertCalls(whistle, blown.calls()));
    return id.isPresent();
  }

  private void insertCalls(long whistle, List<Call> calls) {
    db.sql(
            """
            insert into cases.whistle_call (whistle_id, unit_id)
            select :whistle, unit from unnest(cast(:units as bigint[])) as unit
            """)
        .param("whistle", whistle)
        .param("units", calls.stream().map(call -> call.unit().value()).toArray(Long[]::new))
        .update();
  }

  void answered(Whistle whistle, PartyId unit, Instant now) {
    update(whistle, unit, "answered_at = :now", now, Map.of());
  }

  /** It waits from now on for whoever supervises this ground. */
  void declined(Whistle whistle, PartyId unit, String to, Instant now) {
    update(whistle, unit, "declined_at = :now, refused_to = :to", now, Map.of("to", to));
  }

  /** A report without an answer before it counts as both. */
  void reported(Whistle whistle, PartyId unit, int markOfWhistle, Instant now) {
    update(
        whistle,
        unit,
        "reported_at = :now, answered_at = coalesce(answered_at, :now), mark_of_whistle = :mark",
        now,
        Map.of("mark", markOfWhistle));
  }

  void ended(Whistle whistle, PartyId by, Map<PartyId, Integer> marks, Instant now) {
    marks.forEach(
        (unit, mark) ->
            db.sql(
                    "update cases.whistle_call set mark_of_answer = :mark where whistle_id = :id and unit_id = :unit")
                .param("mark", mark)
                .param("id", whistle.id())
                .param("unit", unit.value())
                .update());
    db.sql(
            "update cases.whistle set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .param("id", whistle.id())
        .update();
  }

  /** Ids of cases with a unit that did not come in time and of which nobody was told. */
  List<Long> late(Instant now, int most) {
    return db.sql(
            """
            select distinct w.case_id
              from cases.whistle w
              join cases.whistle_call c on c.whistle_id = w.id
             where w.ended_at is null and w.answer_by < :now and c.answered_at is null and c.declined_at is null
               and c.reported_at is null and not c.late_told
             order by w.case_id
             limit :most
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  /** Notes that it was told of each unit that is late now; says of how many that is new. */
  int tellLate(long caseId, Instant now) {
    return db.sql(
            """
            update cases.whistle_call c set late_told = true
              from cases.whistle w
             where w.id = c.whistle_id and w.case_id = :case and w.ended_at is null and w.answer_by < :now
               and c.answered_at is null and c.declined_at is null and c.reported_at is null and not c.late_told
            """)
        .param("case", caseId)
        .param("now", Timestamp.from(now))
        .update();
  }

  private void update(
      Whistle whistle, PartyId unit, String what, Instant now, Map<String, ?> more) {
    db.sql(
            "update cases.whistle_call set "
                + what
                + " where whistle_id = :id and unit_id = :unit and declined_at is null and reported_at is null")
        .param("id", whistle.id())
        .param("unit", unit.value())
        .param("now", Timestamp.from(now))
        .params(more)
        .update();
  }

  private Whistle whistle(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new Whistle(
        id,
        row.getLong("case_id"),
        WhistleKind.valueOf(row.getString("kind")),
        new PartyId(row.getLong("blown_by")),
        row.getString("blown_from"),
        row.getString("reason"),
        row.getTimestamp("blown_at").toInstant(),
        row.getTimestamp("answer_by").toInstant(),
        calls(id));
  }

  private List<Call> calls(long whistle) {
    return db.sql(
            """
            select unit_id, answered_at, declined_at, reported_at
              from cases.whistle_call
             where whistle_id = :whistle
             order by unit_id
             limit :most
            """)
        .param("whistle", whistle)
        .param("most", MOST_CALLS)
        .query(
            (row, _) ->
                new Call(
                    new PartyId(row.getLong(1)), instant(row, 2), instant(row, 3), instant(row, 4)))
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
