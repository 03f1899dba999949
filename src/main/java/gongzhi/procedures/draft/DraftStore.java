package gongzhi.procedures.draft;

import gongzhi.parties.PartyId;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about drafts. */
@Component
public class DraftStore {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select id, place, area_path, content, state, drafted_by, changed_at, decided_by, reason, version
        from procedures.draft
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  DraftStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Those of a place, the latest first. */
  public List<Draft> of(String place) {
    return db.sql(SELECT + " where place = :place order by changed_at desc, id desc limit 50")
        .param("place", place)
        .query(this::draft)
        .list();
  }

  /** The draft; refuses (404) what is not there. */
  public Draft get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(this::draft)
        .optional()
        .orElseThrow(() -> Rejection.notFound("draft.no-such-draft"));
  }

  long insert(String place, String areaPath, DraftText text, PartyId by, Instant now) {
    return db.sql(
            """
            insert into procedures.draft (place, area_path, rule_key, content, drafted_by, changed_at)
            values (:place, :path, :key, :content::jsonb, :by, :now)
            returning id
            """)
        .param("place", place)
        .param("path", areaPath)
        .param("key", key(text))
        .param("content", json.writeValueAsString(text.fields()))
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void change(Draft before, DraftText text, Draft.State state, Instant now) {
    require(
        db.sql(
                """
                update procedures.draft
                   set content = :content::jsonb, rule_key = :key, state = :state, changed_at = :now
                 where id = :id and state in ('DRAFT', 'PROPOSED')
                """)
            .param("content", json.writeValueAsString(text.fields()))
            .param("key", key(text))
            .param("state", state.name())
            .param("now", Timestamp.from(now))
            .param("id", before.id())
            .update());
  }

  /** Says its version. */
  int publish(Draft before, ProcedureRule rule, PartyId by, Instant now) {
    return db.sql(
            """
            update procedures.draft
               set state = 'PUBLISHED', definition = :definition::jsonb, decided_by = :by, decided_at = :now,
                   version = 1 + (select coalesce(max(d.version), 0) from procedures.draft d
                                   where d.place = :place and d.rule_key = :key)
             where id = :id and state = 'PROPOSED'
            returning version
            """)
        .param("definition", json.writeValueAsString(rule))
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .param("place", before.place())
        .param("key", rule.key())
        .param("id", before.id())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> Rejection.of("draft.decided-already"));
  }

  void refuse(Draft before, String reason, PartyId by, Instant now) {
    require(
        db.sql(
                """
                update procedures.draft set state = 'REFUSED', reason = :reason, decided_by = :by, decided_at = :now
                 where id = :id and state = 'PROPOSED'
                """)
            .param("reason", reason)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("id", before.id())
            .update());
  }

  private static void require(int changed) {
    if (changed == 0) {
      throw Rejection.of("draft.decided-already");
    }
  }

  private static String key(DraftText text) {
    return text.said("key").matches("[a-z0-9-]{0,40}") ? text.said("key") : "";
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    long decided = row.getLong("decided_by");
    int version = row.getInt("version");
    return new Draft(
        row.getLong("id"),
        row.getString("place"),
        row.getString("area_path"),
        new DraftText(json.readValue(row.getString("content"), FIELDS)),
        Draft.State.valueOf(row.getString("state")),
        new PartyId(row.getLong("drafted_by")),
        row.getTimestamp("changed_at").toInstant(),
        decided == 0 ? null : new PartyId(decided),
        row.getString("reason"),
        version == 0 ? null : version);
  }
}
