package gongzhi.procedures.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Procedures that were drafted at the desk and published: of each the latest version. */
@Component
class PublishedProcedures {

  private final JdbcClient db;
  private final JsonMapper json;

  PublishedProcedures(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<ProcedureRule> of(String place) {
    return db
        .sql(
            """
            select distinct on (rule_key) definition
              from procedures.draft
             where place = :place and state = 'PUBLISHED'
             order by rule_key, version desc
             limit 100
            """)
        .param("place", place)
        .query(String.class)
        .list()
        .stream()
        .map(definition -> json.readValue(definition, ProcedureRule.class))
        .toList();
  }
}
