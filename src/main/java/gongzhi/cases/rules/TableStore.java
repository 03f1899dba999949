package gongzhi.cases.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every rule table that was ever approved. */
@Component
class TableStore {

  private static final TypeReference<List<TableRow>> ROWS = new TypeReference<>() {};

  private static final TypeReference<Map<String, List<String>>> POWERS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  TableStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Rises with every approval. */
  long newest() {
    return db.sql("select count(*) from cases.rule_change where state = 'APPROVED'")
        .query(Long.class)
        .single();
  }

  /** The limit is far above what people write in a lifetime. */
  List<RuleTable> approved() {
    return db.sql(
            """
            select place, version, since, rows, powers
              from cases.rule_change
             where state = 'APPROVED'
             order by place, version
             limit 10000
            """)
        .query((row, _) -> table(row))
        .list();
  }

  private RuleTable table(ResultSet row) throws SQLException {
    return new RuleTable(
        row.getString("place"),
        row.getInt("version"),
        row.getTimestamp("since").toInstant(),
        json.readValue(row.getString("rows"), ROWS),
        powers(row.getString("powers")));
  }

  private @Nullable Map<String, List<String>> powers(@Nullable String written) {
    return written == null ? null : json.readValue(written, POWERS);
  }
}
