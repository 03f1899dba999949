package gongzhi.territory.register;

import gongzhi.territory.AreaId;
import gongzhi.territory.TerritoryChanged;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes areas: new ones, and the end of old ones. Every method needs a running transaction. */
@Component
public class Register {

  private static final int ROWS_A_STATEMENT = 2_000;

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Register(JdbcClient db, ApplicationEventPublisher events, InstantSource clock) {
    this.db = db;
    this.events = events;
    this.clock = clock;
  }

  /** Ids for this many new areas, taken at once. */
  public Deque<AreaId> nextIds(int count) {
    return new ArrayDeque<>(
        db.sql("select nextval('territory.area_id_seq') from generate_series(1, :count)")
            .param("count", count)
            .query((row, number) -> new AreaId(row.getLong(1)))
            .list());
  }

  /** Adds areas; parents stand before or among them. */
  public void add(List<NewArea> areas) {
    for (int from = 0; from < areas.size(); from += ROWS_A_STATEMENT) {
      insert(new Columns(areas.subList(from, Math.min(areas.size(), from + ROWS_A_STATEMENT))));
    }
    events.publishEvent(new TerritoryChanged());
  }

  /** Ends these areas on this day; the day before is their last. */
  public void close(List<AreaId> ids, LocalDate day) {
    db.sql(
            """
            update territory.area set valid_to = :day
             where id = any (:ids) and valid_to is null
            """)
        .param("day", day)
        .param("ids", ids.stream().map(AreaId::value).toArray(Long[]::new))
        .update();
    events.publishEvent(new TerritoryChanged());
  }

  /** Draws, or draws anew, boundaries that show no real line. */
  public void illustrate(Map<AreaId, Geometry> boundaries) {
    Drawings drawings = Drawings.of(boundaries);
    db.sql(
            """
            update territory.area
               set boundary = drawn.boundary, label_lng = drawn.lng, label_lat = drawn.lat,
                   illustrative = true
              from unnest(:ids, :boundaries, :lngs, :lats) as drawn (id, boundary, lng, lat)
             where area.id = drawn.id
            """)
        .param("ids", drawings.ids())
        .param("boundaries", drawings.boundaries())
        .param("lngs", drawings.lngs())
        .param("lats", drawings.lats())
        .update();
    events.publishEvent(new TerritoryChanged());
  }

  /** Says which district a place pack speaks for. */
  public void appoint(String place, AreaId district) {
    db.sql(
            """
            insert into territory.place (code, district_id) values (:place, :district)
                on conflict do nothing
            """)
        .param("place", place)
        .param("district", district.value())
        .update();
    events.publishEvent(new TerritoryChanged());
  }

  /** Gives an area another name from this day on; the old one stays on record. */
  public void rename(AreaId id, String name, LocalDate day) {
    keepAsItWas(List.of(id), day);
    db.sql("update territory.area set name = :name where id = :id")
        .param("name", name)
        .param("id", id.value())
        .update();
    events.publishEvent(new TerritoryChanged());
  }

  /** Puts an area without areas below it into another one from this day on. */
  public void rehome(AreaId id, NewArea.Parent parent, LocalDate day) {
    keepAsItWas(List.of(id), day);
    db.sql("update territory.area set parent_id = :parent, path = :path where id = :id")
        .param("parent", parent.id().value())
        .param("path", parent.path() + id + "/")
        .param("id", id.value())
        .update();
  }

  private void keepAsItWas(List<AreaId> ids, LocalDate until) {
    db.sql(
            """
            insert into territory.area_was (area_id, until, name, parent_id, path, noted_at)
            select id, :until, name, parent_id, path, :now from territory.area where id = any (:ids)
            """)
        .param("until", until)
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", ids.stream().map(AreaId::value).toArray(Long[]::new))
        .update();
  }

  private void insert(Columns columns) {
    db.sql(
            """
            insert into territory.area (id, code_system, code, level, kind, parent_id, path, name,
                   boundary, label_lng, label_lat, illustrative, valid_from)
            select id, code_system, code, level, kind, parent_id, path, name,
                   boundary, label_lng, label_lat, illustrative, valid_from::date
              from unnest(:ids, :systems, :codes, :levels, :kinds, :parents, :paths, :names,
                   :boundaries, :lngs, :lats, :illustrative, :days)
                as new (id, code_system, code, level, kind, parent_id, path, name,
                   boundary, label_lng, label_lat, illustrative, valid_from)
            """)
        .params(columns.parameters())
        .update();
  }
}
