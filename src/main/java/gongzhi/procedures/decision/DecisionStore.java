package gongzhi.procedures.decision;

import gongzhi.ballots.rule.OwnersMatter;
import gongzhi.parties.PartyId;
import gongzhi.procedures.engine.Course;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about matters, with the rights of whoever asks. */
@Component
public class DecisionStore {

  /** Matters on one page. */
  public static final int PAGE = 20;

  private static final TypeReference<Map<String, Integer>> ROUNDS = new TypeReference<>() {};

  private static final String SELECT =
      """
      select no, definition, edition, title, summary, matter, owners_matter, area_id, area_path, state, step, entered_at, due_at,
             owner_id, owner_role, passed, rounds, case_nos, started_by, started_at, ended_at, version
        from procedures.decision
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  DecisionStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * Which matters are looked for.
   *
   * @param path of the ground
   * @param state empty for all; so {@code procedure}
   * @param words in the title; empty for any
   */
  public record Wanted(String path, String state, String procedure, String words) {}

  /** Where the page before ended. */
  public record Key(Instant started, String no) {}

  /** The latest first, behind the key, one more than a page. */
  public List<Decision> page(Wanted wanted, Key key) {
    return db.sql(
            SELECT
                + """
                 where area_path ^@ :path and (:state = '' or state = :state) and (:rule = '' or rule_key = :rule)
                   and (:words = '' or position(:words in title) > 0) and (started_at, no) < (:at, :no)
                 order by started_at desc, no desc
                 limit :most
                """)
        .param("path", wanted.path())
        .param("state", wanted.state())
        .param("rule", wanted.procedure())
        .param("words", wanted.words())
        .param("at", Timestamp.from(key.started()))
        .param("no", key.no())
        .param("most", PAGE + 1)
        .query(this::decision)
        .list();
  }

  /** Open matters that wait for this person, the most urgent first. */
  public List<Decision> waitingFor(PartyId owner) {
    return db.sql(SELECT + " where state = 'OPEN' and owner_id = :owner order by due_at limit 50")
        .param("owner", owner.value())
        .query(this::decision)
        .list();
  }

  /** Open matters of this ground, the most urgent first. */
  public List<Decision> open(String path) {
    return db.sql(SELECT + " where state = 'OPEN' and area_path ^@ :path order by due_at limit 50")
        .param("path", path)
        .query(this::decision)
        .list();
  }

  /** Matters that began from this case. */
  public List<Decision> of(String caseNo) {
    return db.sql(
            SELECT + " where case_nos @> array[cast(:no as text)] order by started_at limit 20")
        .param("no", caseNo)
        .query(this::decision)
        .list();
  }

  /** The matter; refuses (404) what is not there. */
  public Decision get(DecisionNo no) {
    return find(no).orElseThrow(() -> Rejection.notFound("decision.no-such-decision"));
  }

  private Optional<Decision> find(DecisionNo no) {
    return db.sql(SELECT + " where no = :no")
        .param("no", no.value())
        .query(this::decision)
        .optional();
  }

  /** Whether nothing was begun yet. */
  public boolean isEmpty() {
    return db.sql("select not exists (select from procedures.decision)")
        .query(Boolean.class)
        .single();
  }

  long nextNumber() {
    return db.sql("select nextval('procedures.decision_no')").query(Long.class).single();
  }

  void insert(Decision one, String place) {
    Course course = one.course();
    db.sql(
            """
            insert into procedures.decision
              (no, place, rule_key, definition, title, summary, matter, owners_matter, area_id, area_path, step, entered_at,
               due_at, owner_id, owner_role, case_nos, started_by, started_at, acted_by)
            values (:no, :place, :rule, :definition::jsonb, :title, :summary, :matter, :owners, :area, :path, :step, :entered,
                    :due, :owner, :role, :cases, :by, :at, :by)
            """)
        .param("no", one.no().value())
        .param("place", place)
        .param("rule", one.rule().key())
        .param("definition", json.writeValueAsString(one.rule()))
        .param("title", one.title())
        .param("summary", one.summary())
        .param("matter", course.matter().name())
        .param("owners", course.owners() == null ? "" : course.owners().name())
        .param("area", one.area().value())
        .param("path", one.areaPath())
        .param("step", course.step())
        .param("entered", time(course.entered()))
        .param("due", time(course.due()))
        .param("owner", id(one.owner()), Types.BIGINT)
        .param("role", one.ownerRole())
        .param("cases", one.caseNos().toArray(String[]::new))
        .param("by", one.startedBy().value())
        .param("at", Timestamp.from(one.startedAt()))
        .update();
  }

  /** Of two who act at once only one does. */
  void update(Decision after, PartyId by) {
    Course course = after.course();
    int changed =
        db.sql(
                """
                update procedures.decision
                   set state = :state, step = :step, entered_at = :entered, due_at = :due, owner_id = :owner,
                       owner_role = :role, passed = :passed, rounds = :rounds::jsonb, ended_at = :ended, acted_by = :by,
                       version = version + 1
                 where no = :no and version = :version and state = 'OPEN'
                """)
            .param("state", after.state().name())
            .param("step", course.step())
            .param("entered", time(course.entered()), Types.TIMESTAMP)
            .param("due", time(course.due()), Types.TIMESTAMP)
            .param("owner", id(after.owner()), Types.BIGINT)
            .param("role", after.ownerRole())
            .param("passed", course.passed().toArray(String[]::new))
            .param("rounds", json.writeValueAsString(course.rounds()))
            .param("ended", time(after.ended()), Types.TIMESTAMP)
            .param("by", by.value())
            .param("no", after.no().value())
            .param("version", after.version())
            .update();
    if (changed == 0) {
      throw Rejection.of("decision.moved-meanwhile");
    }
  }

  private Decision decision(ResultSet row, int number) throws SQLException {
    long owner = row.getLong("owner_id");
    return new Decision(
        DecisionNo.of(row.getString("no")),
        json.readValue(row.getString("definition"), ProcedureRule.class),
        row.getString("edition"),
        row.getString("title"),
        row.getString("summary"),
        course(row),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        owner == 0 ? null : new PartyId(owner),
        row.getString("owner_role"),
        List.of((String[]) row.getArray("case_nos").getArray()),
        new PartyId(row.getLong("started_by")),
        row.getTimestamp("started_at").toInstant(),
        instant(row, "ended_at"),
        row.getInt("version"));
  }

  private Course course(ResultSet row) throws SQLException {
    String owners = row.getString("owners_matter");
    DecisionState state = DecisionState.valueOf(row.getString("state"));
    return new Course(
        Matter.valueOf(row.getString("matter")),
        owners.isEmpty() ? null : OwnersMatter.valueOf(owners),
        row.getString("step"),
        instant(row, "entered_at"),
        instant(row, "due_at"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("passed").getArray())),
        json.readValue(row.getString("rounds"), ROUNDS),
        state == DecisionState.OPEN ? null : Course.End.valueOf(state.name()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Long id(@Nullable PartyId party) {
    return party == null ? null : party.value();
  }
}
