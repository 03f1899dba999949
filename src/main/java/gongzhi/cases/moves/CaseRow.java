package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseEvent;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.Course;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Matter;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.Publisher;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.path.Route;
import gongzhi.cases.path.Standstill;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import gongzhi.territory.LngLat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A case as a row: from the columns of {@code case_file} and back to parameters. */
public final class CaseRow implements RowMapper<Case> {

  @Override
  public Case mapRow(ResultSet row, int number) throws SQLException {
    return new Case(
        row.getLong("id"),
        CaseNo.of(row.getString("no")),
        row.getInt("rule_version"),
        party(row, "reporter_id"),
        matter(row),
        whereabouts(row),
        CaseStatus.valueOf(row.getString("status")),
        new Duty(
            new PartyId(row.getLong("owner_id")),
            party(row, "unit_id"),
            at(row, "due_from"),
            at(row, "due_at"),
            standstill(row)),
        helpers(row),
        course(row),
        row.getInt("version"),
        row.getString("leaf"));
  }

  /** The columns that an act may move. */
  public static Map<String, @Nullable Object> parameters(Case after) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", after.id());
    values.put("status", after.status().name());
    values.put("unit", after.duty().unit() == null ? null : after.duty().unit().value());
    values.put("owner", after.duty().owner().value());
    values.put("from", Timestamp.from(after.duty().from()));
    values.put("due", Timestamp.from(after.duty().due()));
    @Nullable Standstill still = after.duty().paused();
    values.put("pausedAt", still == null ? null : Timestamp.from(still.since()));
    values.put("dueBefore", still == null ? null : Timestamp.from(still.dueBefore()));
    values.put("promisedBefore", still == null ? null : Timestamp.from(still.promisedBefore()));
    values.put("promised", Timestamp.from(after.course().promisedAt()));
    values.put("extended", after.course().extended());
    values.put("supervised", after.course().supervised());
    values.put("reopened", after.course().reopened());
    values.put("attempts", after.course().attempts());
    values.put("mergedInto", after.course().mergedInto());
    values.put("done", timestamp(after.course().doneAt()));
    values.put("result", after.course().result() == null ? null : after.course().result().name());
    values.put("closed", timestamp(after.course().closedAt()));
    values.put("version", after.version());
    values.put("leaf", after.lastLeaf());
    return values;
  }

  /** The columns that are written once. */
  public static Map<String, @Nullable Object> whatAndWhere(Case made) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("no", made.no().value());
    values.put("rules", made.ruleVersion());
    values.put("channel", made.matter().channel().name());
    values.put("category", made.matter().category());
    values.put("kind", made.matter().kind().name());
    values.put("urgent", made.matter().urgent());
    values.put("restricted", made.matter().restricted());
    values.put("hidden", made.matter().hidden());
    values.put("title", made.matter().title());
    values.put("received", Timestamp.from(made.course().receivedAt()));
    values.putAll(parameters(made.where()));
    return values;
  }

  private static Map<String, @Nullable Object> parameters(Whereabouts where) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("place", where.place());
    values.put("area", where.area().value());
    values.put("path", where.path());
    values.put("community", where.community().value());
    values.put("address", where.address());
    values.put("lng", where.point() == null ? null : where.point().lng());
    values.put("lat", where.point() == null ? null : where.point().lat());
    @Nullable Publisher disputed = where.disputed();
    values.put("disputedGround", disputed == null ? null : disputed.ground());
    values.put(
        "disputedUnit",
        disputed == null || disputed.unit() == null ? null : disputed.unit().value());
    return values;
  }

  public static Map<String, @Nullable Object> parameters(CaseEvent event) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("act", event.act().name());
    values.put("by", event.by() == null ? 0 : event.by().value());
    values.put("role", event.role());
    values.put("byUnit", event.unit() == null ? null : event.unit().value());
    values.put("at", Timestamp.from(event.at()));
    values.put("words", event.words());
    values.put("audience", event.audience().name());
    return values;
  }

  private static @Nullable Standstill standstill(ResultSet row) throws SQLException {
    return row.getTimestamp("paused_at") == null
        ? null
        : new Standstill(at(row, "paused_at"), at(row, "due_before"), at(row, "promised_before"));
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        row.getString("title"),
        row.getString("title_public"),
        row.getString("category"),
        MatterKind.valueOf(row.getString("kind")),
        row.getBoolean("urgent"),
        row.getBoolean("restricted"),
        row.getBoolean("hidden"),
        Channel.valueOf(row.getString("channel")),
        Route.valueOf(row.getString("route")));
  }

  private static Whereabouts whereabouts(ResultSet row) throws SQLException {
    double lng = row.getDouble("lng");
    LngLat point = row.wasNull() ? null : new LngLat(lng, row.getDouble("lat"));
    return new Whereabouts(
        row.getString("place"),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        new AreaId(row.getLong("community_id")),
        row.getString("address"),
        point,
        publisher(row));
  }

  private static @Nullable Publisher publisher(ResultSet row) throws SQLException {
    String ground = row.getString("disputed_ground");
    return ground == null ? null : new Publisher(ground, party(row, "disputed_unit"));
  }

  private static Course course(ResultSet row) throws SQLException {
    long into = row.getLong("merged_into");
    Long mergedInto = row.wasNull() ? null : into;
    return new Course(
        at(row, "received_at"),
        at(row, "promised_at"),
        row.getBoolean("extended"),
        row.getBoolean("supervised"),
        row.getInt("reopened"),
        row.getInt("attempts"),
        row.getInt("joined"),
        maybeAt(row, "done_at"),
        result(row),
        maybeAt(row, "closed_at"),
        mergedInto);
  }

  private static @Nullable ResultKind result(ResultSet row) throws SQLException {
    String kind = row.getString("result");
    return kind == null ? null : ResultKind.valueOf(kind);
  }

  private static List<PartyId> helpers(ResultSet row) throws SQLException {
    return Arrays.stream((Long[]) row.getArray("helper_ids").getArray()).map(PartyId::new).toList();
  }

  private static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : new PartyId(id);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
