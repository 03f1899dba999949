package gongzhi.transparency.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about objections. */
@Component
class ObjectionStore {

  private static final int MOST = 500;

  private final JdbcClient db;

  ObjectionStore(JdbcClient db) {
    this.db = db;
  }

  List<Objection> of(Notice notice, Viewer viewer) {
    return db.sql(
            """
            select b.id, b.no, b.channel, b.made_at, b.due_on, w.words, w.record, w.party_id, a.outcome, a.reasons,
                   a.answered_at
              from transparency.objection b
              left join transparency.objection_answer a on a.objection_id = b.id
              left join transparency.objection_words w on w.objection_id = b.id
             where b.notice_id = :notice
             order by b.id
             limit :most
            """)
        .param("notice", notice.id())
        .param("most", MOST)
        .query((row, _) -> objection(row, viewer))
        .list();
  }

  int madeBy(Notice notice, PartyId person) {
    return db.sql(
            """
            select count(*) from transparency.objection b
              join transparency.objection_words w on w.objection_id = b.id
             where b.notice_id = :notice and w.party_id = :person
            """)
        .param("notice", notice.id())
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  /** The next number of the month; whoever asks later waits until this transaction ends. */
  String nextNumber(Instant now) {
    return db.sql(
            """
            select format('YY-%s-%s', to_char(cast(:day as date), 'YYMM'), lpad((count(*) + 1)::text, 5, '0'))
              from transparency.objection,
                   (select pg_advisory_xact_lock(hashtext('gongzhi objection numbers'))) as alone
             where no like 'YY-' || to_char(cast(:day as date), 'YYMM') || '-%'
            """)
        .param("day", now.atZone(WorkingCalendar.ZONE).toLocalDate())
        .query(String.class)
        .single();
  }

  void insert(Notice notice, Objection objection, PartyId by) {
    long id =
        db.sql(
                """
                insert into transparency.objection (notice_id, no, channel, made_at, due_on)
                values (:notice, :no, :channel, :at, :due)
                returning id
                """)
            .param("notice", notice.id())
            .param("no", objection.no())
            .param("channel", objection.channel().name())
            .param("at", Timestamp.from(objection.madeAt()))
            .param("due", objection.dueOn())
            .query(Long.class)
            .single();
    Objection.Said said = Objects.requireNonNull(objection.said());
    boolean web = objection.channel() == ObjectionChannel.WEB;
    db.sql(
            """
            insert into transparency.objection_words (objection_id, area_path, party_id, taken_by, words, record)
            values (:id, :path, :party, :taken, :words, :record)
            """)
        .param("id", id)
        .param("path", notice.place().areaPath())
        .param("party", web ? by.value() : null)
        .param("taken", web ? null : by.value())
        .param("words", said.words())
        .param("record", said.record())
        .update();
  }

  /** Says whether it was the first answer. */
  boolean answer(Objection objection, Objection.Answer answer, PartyId by) {
    return db.sql(
                """
                insert into transparency.objection_answer (objection_id, outcome, reasons, answered_by, answered_at)
                values (:id, :outcome, :reasons, :by, :at)
                on conflict (objection_id) do nothing
                """)
            .param("id", objection.id())
            .param("outcome", answer.outcome().name())
            .param("reasons", answer.reasons())
            .param("by", by.value())
            .param("at", Timestamp.from(answer.at()))
            .update()
        == 1;
  }

  private static Objection objection(ResultSet row, Viewer viewer) throws SQLException {
    @Nullable String words = row.getString("words");
    @Nullable String outcome = row.getString("outcome");
    long party = row.getLong("party_id");
    return new Objection(
        row.getLong("id"),
        row.getString("no"),
        ObjectionChannel.valueOf(row.getString("channel")),
        row.getTimestamp("made_at").toInstant(),
        row.getDate("due_on").toLocalDate(),
        words == null
            ? null
            : new Objection.Said(
                words, row.getString("record"), party != 0 && viewer.is(new PartyId(party))),
        outcome == null
            ? null
            : new Objection.Answer(
                ObjectionOutcome.valueOf(outcome),
                row.getString("reasons"),
                row.getTimestamp("answered_at").toInstant()));
  }
}
