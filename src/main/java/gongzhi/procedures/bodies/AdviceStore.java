package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.procedures.bodies.Advice.Verdict;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about opinions of legal advisers. */
@Component
public class AdviceStore {

  private static final String SELECT =
      """
      select a.id, a.no, a.area_id, a.area_path, a.matter, a.question, m.name as adviser, a.adviser_id, a.asked_by,
             a.asked_on, a.due_on, a.verdict, a.words, a.answered_on, a.scan
        from procedures.advice a join procedures.body_member m on m.id = a.adviser_id
      """;

  private static final int MOST = 60;

  private final JdbcClient db;

  AdviceStore(JdbcClient db) {
    this.db = db;
  }

  /** The one with this number; refuses (404) what is not there. */
  public Advice get(String no) {
    return db.sql(SELECT + " where a.no = :no")
        .param("no", no)
        .query(AdviceStore::advice)
        .optional()
        .orElseThrow(() -> Rejection.notFound("advice.no-such-advice"));
  }

  /** Whether its adviser declared anything that binds them. */
  public boolean isTied(Advice advice) {
    return db.sql("select exists (select from procedures.body_tie where member_id = :adviser)")
        .param("adviser", advice.seat())
        .query(Boolean.class)
        .single();
  }

  /** Opinions of this ground: those that wait first, then the latest. */
  public List<Advice> on(Area ground) {
    return db.sql(
            SELECT
                + " where a.area_path ^@ :path order by a.verdict is not null, a.id desc limit :most")
        .param("path", ground.path())
        .param("most", MOST)
        .query(AdviceStore::advice)
        .list();
  }

  /** Opinions that this person was asked for: those that wait first, then the latest. */
  public List<Advice> askedOf(PartyId person) {
    return db.sql(
            SELECT
                + """
                 join procedures.member_person p on p.member_id = a.adviser_id
                 where p.party_id = :person
                 order by a.verdict is not null, a.id desc
                 limit :most
                """)
        .param("person", person.value())
        .param("most", MOST)
        .query(AdviceStore::advice)
        .list();
  }

  String insert(Area area, NewAdvice wanted, LocalDate due, Asked by) {
    return db.sql(
            """
            insert into procedures.advice
                   (no, area_id, area_path, matter, question, adviser_id, asked_on, due_on, asked_by)
            values (format('FL-%s-%s', to_char(cast(:day as date), 'YYMM'),
                           lpad(nextval('procedures.advice_number')::text, 4, '0')),
                    :area, :path, :matter, :question, :adviser, :day, :due, :by)
            returning no
            """)
        .param("day", by.on())
        .param("area", area.id().value())
        .param("path", area.path())
        .param("matter", wanted.matter())
        .param("question", wanted.question())
        .param("adviser", wanted.adviser())
        .param("due", due)
        .param("by", by.party().value())
        .query(String.class)
        .single();
  }

  /** Who asked, and when. */
  record Asked(PartyId party, LocalDate on) {}

  /** What somebody wrote down; {@code scan} empty where the adviser did. */
  record Answered(PartyId by, Verdict verdict, String words, String scan, LocalDate on) {}

  /** Says whether it waited for an answer. An adviser of elsewhere writes no name of a scan. */
  boolean answer(Advice advice, Answered answer) {
    return db.sql(
                """
                update procedures.advice
                   set verdict = :verdict, words = :words, answered_on = :on, answered_by = :by
                """
                    + (answer.scan().isEmpty() ? "" : ", scan = :scan")
                    + " where id = :id and verdict is null")
            .param("verdict", answer.verdict().name())
            .param("words", answer.words())
            .param("on", answer.on())
            .param("by", answer.by().value())
            .param("scan", answer.scan())
            .param("id", advice.id())
            .update()
        == 1;
  }

  private static Advice advice(ResultSet row, int number) throws SQLException {
    @Nullable String verdict = row.getString("verdict");
    return new Advice(
        row.getLong("id"),
        row.getString("no"),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("matter"),
        row.getString("question"),
        row.getString("adviser"),
        row.getLong("adviser_id"),
        new PartyId(row.getLong("asked_by")),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        verdict == null ? null : Verdict.valueOf(verdict),
        row.getString("words"),
        row.getObject("answered_on", LocalDate.class),
        row.getString("scan"));
  }
}
