package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done with matters; written once. */
@Component
public class ActStore {

  private static final TypeReference<LinkedHashMap<String, Object>> PLAIN =
      new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<Paper, String>> PAPERS =
      new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  ActStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** All of one matter, the first one first. */
  public List<DecisionAct> of(DecisionNo no) {
    return db.sql(
            """
            select version, verb, step, next_step, body, evidence, papers, words, by_id, at
              from procedures.decision_act
             where decision_no = :no
             order by version
             limit 200
            """)
        .param("no", no.value())
        .query(this::act)
        .list();
  }

  void insert(DecisionNo no, DecisionAct act) {
    db.sql(
            """
            insert into procedures.decision_act
              (decision_no, version, verb, step, next_step, body, evidence, papers, words, by_id, at)
            values (:no, :version, :verb, :step, :next, :body, :evidence::jsonb, :papers::jsonb, :words, :by, :at)
            """)
        .param("no", no.value())
        .param("version", act.version())
        .param("verb", act.verb())
        .param("step", act.step())
        .param("next", act.next())
        .param("body", act.body().name())
        .param("evidence", json.writeValueAsString(act.evidence()))
        .param("papers", json.writeValueAsString(act.papers()))
        .param("words", act.words())
        .param("by", act.by().value())
        .param("at", Timestamp.from(act.at()))
        .update();
  }

  /** The evidence under the names of the engine, with its kind. */
  static Map<String, Object> plain(Evidence evidence) {
    Map<String, Object> plain = new LinkedHashMap<>();
    switch (evidence) {
      case Evidence.Papers _ -> plain.put("kind", "papers");
      case Evidence.Hands hands -> {
        plain.put("kind", "hands");
        plain.put("due", hands.due());
        plain.put("present", hands.present());
        plain.put("yes", hands.yes());
        plain.put("no", hands.no());
      }
      case Evidence.Meeting meeting -> {
        plain.put("kind", "meeting");
        plain.put("meeting", meeting.no());
        plain.put("due", meeting.hands().due());
        plain.put("present", meeting.hands().present());
        plain.put("sides", meeting.sides());
        plain.put("yes", meeting.hands().yes());
        plain.put("no", meeting.hands().no());
      }
      case Evidence.Poll poll -> {
        plain.put("kind", "poll");
        plain.put("poll", poll.no());
        plain.put("rule", poll.rule());
        plain.put("valid", poll.valid());
        plain.put("passed", poll.passed());
      }
      case Evidence.Election election -> {
        plain.put("kind", "election");
        plain.put("election", election.no());
        plain.put("rule", election.rule());
        plain.put("valid", election.valid());
        plain.put("elected", election.elected());
      }
      case Evidence.Posting posting -> {
        plain.put("kind", "posting");
        plain.put("notice", posting.no());
        plain.put("from", posting.from().toString());
        plain.put("until", posting.until().toString());
      }
      case Evidence.Ratings ratings -> {
        plain.put("kind", "ratings");
        if (!ratings.no().isEmpty()) {
          plain.put("meeting", ratings.no());
        }
        plain.put("valid", ratings.valid());
        plain.put("content", ratings.content());
      }
    }
    return plain;
  }

  private DecisionAct act(ResultSet row, int number) throws SQLException {
    return new DecisionAct(
        row.getInt("version"),
        row.getString("verb"),
        row.getString("step"),
        row.getString("next_step"),
        Body.valueOf(row.getString("body")),
        json.readValue(row.getString("evidence"), PLAIN),
        json.readValue(row.getString("papers"), PAPERS),
        row.getString("words"),
        new PartyId(row.getLong("by_id")),
        row.getTimestamp("at").toInstant());
  }
}
