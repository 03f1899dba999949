package gongzhi.cases.ruletable;

import gongzhi.cases.rules.TableRow;
import gongzhi.cases.ruletable.RuleChange.State;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every change of rules that was ever proposed. */
@Component
class RuleChangeStore {

  private static final TypeReference<List<TableRow>> ROWS = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> POWERS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select id, place, rows, powers, reason, proposed_by, proposed_at, state, version, since, decided_by, decision_words
        from cases.rule_change
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  RuleChangeStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** What waits for a second person; there is one at a time. */
  Optional<RuleChange> open(String place) {
    return db.sql(SELECT + " where place = :place and state = 'PROPOSED'")
        .param("place", place)
        .query(this::read)
        .optional();
  }

  Optional<RuleChange> find(long id) {
    return db.sql(SELECT + " where id = :id").param("id", id).query(this::read).optional();
  }

  /** The latest first, as far as whoever asks may read them. */
  List<RuleChange> history(String place, int most) {
    return db.sql(SELECT + " where place = :place order by id desc limit :most")
        .param("place", place)
        .param("most", most)
        .query(this::read)
        .list();
  }

  /** When the last table of this place began or will begin; empty for none. */
  Optional<Instant> lastBegin(String place) {
    return db.sql("select max(since) from cases.rule_change where place = :place")
        .param("place", place)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  int nextVersion(String place) {
    return db.sql(
            "select coalesce(max(version), 0) + 1 from cases.rule_change where place = :place")
        .param("place", place)
        .query(Integer.class)
        .single();
  }

  void insert(String place, Area district, RuleChanges.Proposal proposal, PartyId by, Instant now) {
    int inserted =
        db.sql(
                """
                insert into cases.rule_change (place, area_path, rows, powers, reason, proposed_by, proposed_at)
                values (:place, :path, :rows::jsonb, :powers::jsonb, :reason, :by, :now)
                on conflict do nothing
                """)
            .param("place", place)
            .param("path", district.path())
            .param("rows", json.writeValueAsString(proposal.rows()))
            .param("powers", json.writeValueAsString(proposal.powers()))
            .param("reason", proposal.reason())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    if (inserted == 0) {
      throw Rejection.of("rules.one-at-a-time");
    }
  }

  /** The decision; whoever comes second finds it decided. */
  void decide(RuleChange change, State state, Decision decision) {
    int decided =
        db.sql(
                """
                update cases.rule_change
                   set state = :state, version = :version, since = :since, decided_by = :by, decided_at = :now,
                       decision_words = :words
                 where id = :id and state = 'PROPOSED'
                """)
            .param("id", change.id())
            .param("state", state.name())
            .param("version", decision.version(), Types.INTEGER)
            .param(
                "since",
                decision.since() == null ? null : Timestamp.from(decision.since()),
                Types.TIMESTAMP)
            .param("by", decision.by().value())
            .param("now", Timestamp.from(decision.at()))
            .param("words", decision.words())
            .update();
    if (decided == 0) {
      throw Rejection.of("rules.decided-already");
    }
  }

  /** What is decided, by whom and when. */
  record Decision(
      PartyId by, Instant at, String words, @Nullable Integer version, @Nullable Instant since) {}

  private RuleChange read(ResultSet row, int number) throws SQLException {
    long decidedBy = row.getLong("decided_by");
    @Nullable PartyId decider = row.wasNull() ? null : new PartyId(decidedBy);
    int version = row.getInt("version");
    @Nullable Integer numbered = row.wasNull() ? null : version;
    @Nullable String powers = row.getString("powers");
    @Nullable Timestamp since = row.getTimestamp("since");
    return new RuleChange(
        row.getLong("id"),
        row.getString("place"),
        json.readValue(row.getString("rows"), ROWS),
        powers == null ? null : json.readValue(powers, POWERS),
        row.getString("reason"),
        new PartyId(row.getLong("proposed_by")),
        row.getTimestamp("proposed_at").toInstant(),
        State.valueOf(row.getString("state")),
        numbered,
        since == null ? null : since.toInstant(),
        decider,
        row.getString("decision_words"));
  }
}
