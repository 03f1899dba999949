package gongzhi.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the whole territory for the copy in memory. */
@Component
class AreaStore {

  /** A country to street level with a demo district in every province stays below this. */
  private static final int MOST_AREAS = 1_000_000;

  private final JdbcClient db;

  AreaStore(JdbcClient db) {
    this.db = db;
  }

  /** Rises with every change of areas, places and calendars. */
  long version() {
    return db.sql("select version from territory.stamp").query(Long.class).single();
  }

  /** Every area there is or was, parents before children. */
  List<DrawnArea> areas() {
    WKBReader reader = new WKBReader();
    return db.sql(
            """
            select id, code, code_system, kind, level, parent_id, path, name, boundary,
                   label_lng, label_lat, valid_from, valid_to
              from territory.area
             order by id
             limit :most
            """)
        .param("most", MOST_AREAS)
        .query((row, number) -> new DrawnArea(area(row), shape(row, reader)))
        .list();
  }

  /** District id to place code. */
  Map<Long, String> places() {
    Map<Long, String> places = new HashMap<>();
    db.sql("select district_id, code from territory.place limit 10000")
        .query(
            (RowCallbackHandler)
                row -> places.put(row.getLong("district_id"), row.getString("code")));
    return places;
  }

  /** Which areas took over the ground of which. */
  List<Lineage.Step> lineage() {
    return db.sql(
            "select from_id, to_id from territory.lineage order by from_id, to_id limit :most")
        .param("most", MOST_AREAS)
        .query(
            (row, number) ->
                new Lineage.Step(
                    new AreaId(row.getLong("from_id")), new AreaId(row.getLong("to_id"))))
        .list();
  }

  /** What areas were called, and to which they belonged, before a change; the earliest first. */
  List<FormerName> formerNames() {
    return db.sql(
            """
            select area_id as area, until, name, parent_id as parent, path
              from territory.area_was
             order by until, noted_at
             limit :most
            """)
        .param("most", MOST_AREAS)
        .query(FormerName.class)
        .list();
  }

  private static Area area(ResultSet row) throws SQLException {
    LocalDate validTo = row.getObject("valid_to", LocalDate.class);
    return new Area(
        new AreaId(row.getLong("id")),
        row.getString("code"),
        row.getString("code_system").intern(),
        row.getString("kind").intern(),
        Level.valueOf(row.getString("level")),
        AreaId.of(row.getObject("parent_id", Long.class)),
        row.getString("path"),
        row.getString("name"),
        label(row),
        row.getObject("valid_from", LocalDate.class),
        validTo);
  }

  private static @Nullable LngLat label(ResultSet row) throws SQLException {
    Double lng = row.getObject("label_lng", Double.class);
    return lng == null ? null : new LngLat(lng, row.getDouble("label_lat"));
  }

  private static @Nullable Shape shape(ResultSet row, WKBReader reader) throws SQLException {
    byte[] drawn = row.getBytes("boundary");
    if (drawn == null || row.getObject("valid_to") != null) {
      return null;
    }
    try {
      return new Shape(reader.read(drawn));
    } catch (ParseException e) {
      throw new SQLException("area " + row.getLong("id") + " has an unreadable boundary", e);
    }
  }
}
