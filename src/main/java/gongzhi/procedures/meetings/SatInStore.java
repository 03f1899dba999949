package gongzhi.procedures.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about who sat in, how people rated, and what a coordination came to. */
@Component
class SatInStore {

  private final JdbcClient db;
  private final AppraisalStore appraisals;

  SatInStore(JdbcClient db, AppraisalStore appraisals) {
    this.db = db;
    this.appraisals = appraisals;
  }

  Map<String, Integer> of(long meeting) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    db.sql(
            "select body, heads from procedures.sat_in where meeting_id = :id order by body limit 20")
        .param("id", meeting)
        .query((RowCallbackHandler) row -> heads.put(row.getString(1), row.getInt(2)));
    return heads;
  }

  Map<RatingLevel, Integer> ratings(long meeting) {
    return appraisals.of(meeting);
  }

  @Nullable Outcome outcome(long meeting) {
    return db.sql("select agreed, route from procedures.meeting_outcome where meeting_id = :id")
        .param("id", meeting)
        .query(Outcome.class)
        .optional()
        .orElse(null);
  }

  void insert(long meeting, @Nullable Outcome outcome) {
    if (outcome != null) {
      db.sql(
              "insert into procedures.meeting_outcome (meeting_id, agreed, route) values (:id, :agreed, :route)")
          .param("id", meeting)
          .param("agreed", outcome.agreed())
          .param("route", outcome.route())
          .update();
    }
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
