package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about opinions. */
@Component
public class OpinionStore {

  private final JdbcClient db;
  private final WithholdingStore withheld;

  OpinionStore(JdbcClient db, WithholdingStore withheld) {
    this.db = db;
    this.withheld = withheld;
  }

  /** Those of one matter, the latest first. */
  public List<Opinion> of(DecisionNo no) {
    return db.sql(
            """
            select id, step, words, at, answer, answer_words, released_at is not null as released
              from procedures.opinion
             where decision_no = :no
             order by id desc
             limit 100
            """)
        .param("no", no.value())
        .query(OpinionStore::opinion)
        .list();
  }

  void insert(Decision decision, String words, Instant at) {
    db.sql(
            """
            insert into procedures.opinion (decision_no, step, words, at) values (:no, :step, :words, :at)
            """)
        .param("no", decision.no().value())
        .param("step", decision.course().step())
        .param("words", words)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Lets everybody read it; says what it says. Whoever comes second finds it done. */
  String release(DecisionNo no, long id, PartyId by, Instant at) {
    withheld.released(id, at);
    return db.sql(
            """
            update procedures.opinion set released_at = :at, released_by = :by
             where id = :id and decision_no = :no and released_at is null
            returning words
            """)
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .param("id", id)
        .param("no", no.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> Rejection.of("decision.opinion-released"));
  }

  /** Whoever comes second finds it answered. */
  void answer(DecisionNo no, Opinion answered, PartyId by, Instant at) {
    int changed =
        db.sql(
                """
                update procedures.opinion
                   set answer = :answer, answer_words = :words, answered_by = :by, answered_at = :at
                 where id = :id and decision_no = :no and answer = ''
                """)
            .param("answer", answered.answer().name())
            .param("words", answered.answerWords())
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .param("id", answered.id())
            .param("no", no.value())
            .update();
    if (changed == 0) {
      throw Rejection.of("decision.opinion-answered");
    }
  }

  private static Opinion opinion(ResultSet row, int number) throws SQLException {
    String answer = row.getString("answer");
    return new Opinion(
        row.getLong("id"),
        row.getString("step"),
        row.getString("words"),
        row.getTimestamp("at").toInstant(),
        answer.isEmpty() ? Opinion.Answer.NONE : Opinion.Answer.valueOf(answer),
        row.getString("answer_words"),
        row.getBoolean("released"));
  }
}
