package gongzhi.cases.agreement;

import gongzhi.cases.agreement.Shown.Step;
import gongzhi.cases.path.CaseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases as the pages do, with the rights of the program. */
@Component
class ShownQuery {

  /** More steps than any case has. */
  private static final int STEPS_MAX = 500;

  private final JdbcClient db;
  private final JsonMapper json;

  ShownQuery(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** A case in the order of their ids. */
  record Key(long id, String no) {}

  List<Key> keys(long after, int most) {
    return db.sql("select id, no from cases.case_file where id > :after order by id limit :most")
        .param("after", after)
        .param("most", most)
        .query(Key.class)
        .list();
  }

  Optional<Shown> find(String no) {
    return db.sql(
            """
            select c.id, c.no, c.status, c.category, c.promised_at, w.words_kept
              from cases.case_file c
              left join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", no)
        .query(this::shown)
        .optional();
  }

  private Shown shown(ResultSet row, int number) throws SQLException {
    return new Shown(
        row.getString("no"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("category"),
        row.getTimestamp("promised_at").toInstant(),
        row.getString("words_kept"),
        steps(row.getLong("id")));
  }

  private List<Step> steps(long id) {
    return db.sql(
            """
            select seq, act, by_id, at, words, detail
              from cases.case_event
             where case_id = :id
             order by seq
             limit :most
            """)
        .param("id", id)
        .param("most", STEPS_MAX)
        .query(this::step)
        .list();
  }

  private Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getInt("seq"),
        row.getString("act"),
        row.getLong("by_id"),
        row.getTimestamp("at").toInstant(),
        row.getString("words"),
        facts(json.readTree(row.getString("detail"))));
  }

  private static Map<String, String> facts(JsonNode detail) {
    Map<String, String> facts = new TreeMap<>();
    detail.properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
    return facts;
  }
}
