package gongzhi.cases.threeparty;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about the board; the case itself is held by whoever changes a matter. */
@Component
public class ThreePartyStore {

  /** What a matter is read from, where its table is called {@code b}. */
  public static final String COLUMNS =
      """
      b.case_id, b.ground_id, b.area_path, b.community_path, b.committee_id as committee, b.owners_id as owners,
      b.company_id as company, b.put_at, b.to_meeting_at, b.off_at
      """;

  /** More than three parties ever ask each other about one matter. */
  static final int MOST_TURNS = 200;

  private final JdbcClient db;

  ThreePartyStore(JdbcClient db) {
    this.db = db;
  }

  /** The matter of this case, with the rights of whoever asks; empty where it was never there. */
  public Optional<BoardMatter> find(long caseId) {
    return db.sql(
            "select %s from cases.three_party b where b.case_id = :case limit 1".formatted(COLUMNS))
        .param("case", caseId)
        .query(BoardMatter.class)
        .optional();
  }

  /** Its turns in their order. */
  public List<Turn> turns(long caseId) {
    return db.sql(
            """
            select case_id, seq, side, kind, asker, question, asked_at, due_at, answered_at, answer
              from cases.three_party_turn
             where case_id = :case
             order by seq
             limit :most
            """)
        .param("case", caseId)
        .param("most", MOST_TURNS)
        .query(Turn.class)
        .list();
  }

  /** Puts it there, or there again. */
  void put(BoardMatter matter, PartyId by) {
    int put =
        db.sql(
                """
                insert into cases.three_party as known
                       (case_id, ground_id, area_path, community_path, committee_id, owners_id, company_id, put_by, put_at)
                values (:case, :ground, :path, :community, :committee, :owners, :company, :by, :now)
                on conflict (case_id) do update
                   set committee_id = excluded.committee_id, owners_id = excluded.owners_id,
                       company_id = excluded.company_id, put_by = excluded.put_by, put_at = excluded.put_at,
                       to_meeting_at = null, off_at = null, off_by = null
                 where known.off_at is not null
                """)
            .param("case", matter.caseId())
            .param("ground", matter.groundId())
            .param("path", matter.areaPath())
            .param("community", matter.communityPath())
            .param("committee", matter.committee().value())
            .param("owners", matter.owners() == null ? null : matter.owners().value())
            .param("company", matter.company().value())
            .param("by", by.value())
            .param("now", Timestamp.from(matter.putAt()))
            .update();
    if (put == 0) {
      throw Rejection.of("three.is-there");
    }
  }

  void ask(Turn turn, PartyId by) {
    db.sql(
            """
            insert into cases.three_party_turn (case_id, seq, side, kind, asker, question, asked_by, asked_at, due_at)
            values (:case, :seq, :side, :kind, :asker, :question, :by, :now, :due)
            """)
        .param("case", turn.caseId())
        .param("seq", turn.seq())
        .param("side", turn.side().name())
        .param("kind", turn.kind().name())
        .param("asker", turn.asker().name())
        .param("question", turn.question())
        .param("by", by.value())
        .param("now", Timestamp.from(turn.askedAt()))
        .param("due", Timestamp.from(turn.dueAt()))
        .update();
  }

  void answer(Turn turn, PartyId by, String answer, Instant now) {
    int answered =
        db.sql(
                """
                update cases.three_party_turn set answered_at = :now, answered_by = :by, answer = :answer
                 where case_id = :case and seq = :seq and answered_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("by", by.value())
            .param("answer", answer)
            .param("case", turn.caseId())
            .param("seq", turn.seq())
            .update();
    if (answered == 0) {
      throw Rejection.of("three.answered-already");
    }
  }

  void toMeeting(long caseId, Instant now) {
    db.sql("update cases.three_party set to_meeting_at = :now where case_id = :case")
        .param("now", Timestamp.from(now))
        .param("case", caseId)
        .update();
  }

  void takeOff(long caseId, PartyId by, Instant now) {
    db.sql(
            """
            update cases.three_party set off_at = :now, off_by = :by where case_id = :case and off_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.value())
        .param("case", caseId)
        .update();
  }
}
