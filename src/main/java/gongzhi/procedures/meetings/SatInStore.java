package gongzhi.procedures.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who sat in. */
@Component
class SatInStore {

  private final JdbcClient db;

  SatInStore(JdbcClient db) {
    this.db = db;
  }

  Map<String, Integer> of(long meeting) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    db.sql(
            "select body, heads from procedures.sat_in where meeting_id = :id order by body limit 20")
        .param("id", meeting)
        .query((RowCallbackHandler) row -> heads.put(row.getString(1), row.getInt(2)));
    return heads;
  }

  void insert(long meeting, Map<String, Integer> heads) {
    heads.forEach(
        (body, came) ->
            db.sql(
                    "insert into procedures.sat_in (meeting_id, body, heads) values (:id, :body, :heads)")
                .param("id", meeting)
                .param("body", body)
                .param("heads", came)
                .update());
  }
}
