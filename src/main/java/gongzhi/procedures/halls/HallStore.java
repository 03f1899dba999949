package gongzhi.procedures.halls;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about halls. */
@Component
public class HallStore {

  private static final String SELECT =
      "select id, area_id, area_path, name, address, hours, about, closed_at, closed_why from procedures.hall";

  private static final int MOST = 100;

  private final JdbcClient db;

  HallStore(JdbcClient db) {
    this.db = db;
  }

  /** The hall with this id; refuses (404) what is not there. */
  public Hall get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(HallStore::hall)
        .optional()
        .orElseThrow(() -> Rejection.notFound("halls.no-such-hall"));
  }

  /** Halls of this ground, the open ones first. */
  public List<Hall> on(Area ground) {
    return db.sql(
            SELECT
                + " where area_path ^@ :path order by closed_at nulls first, area_path, id limit :most")
        .param("path", ground.path())
        .param("most", MOST)
        .query(HallStore::hall)
        .list();
  }

  long insert(NewHall wanted, PartyId by, Instant now) {
    return db.sql(
            """
            insert into procedures.hall (area_id, area_path, name, address, hours, about, registered_by, registered_at)
            values (:area, :path, :name, :address, :hours, :about, :by, :now)
            on conflict do nothing
            returning id
            """)
        .param("area", wanted.area().id().value())
        .param("path", wanted.area().path())
        .param("name", wanted.name())
        .param("address", wanted.address())
        .param("hours", wanted.hours())
        .param("about", wanted.about())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Rejection.of("halls.named-already", wanted.name()));
  }

  /** Says whether it was open until now. */
  boolean close(Hall hall, String why, Instant now) {
    return db.sql(
                """
                update procedures.hall set closed_at = :now, closed_why = :why
                 where id = :id and closed_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("why", why)
            .param("id", hall.id())
            .update()
        == 1;
  }

  private static Hall hall(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp closed = row.getTimestamp("closed_at");
    return new Hall(
        row.getLong("id"),
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("name"),
        row.getString("address"),
        row.getString("hours"),
        row.getString("about"),
        closed == null ? null : closed.toInstant(),
        row.getString("closed_why"));
  }
}
