package gongzhi.territory.boundaries;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads boundaries, which the copy in memory does not keep. */
@Component
public class Boundaries {

  private final JdbcClient db;

  Boundaries(JdbcClient db) {
    this.db = db;
  }

  /** The lines around the areas directly below this one, of the general kind, that are drawn. */
  public List<Boundary> below(Area area) {
    return db.sql(
            """
            select id, boundary, illustrative from territory.area
             where parent_id = :parent and kind = 'general'
               and valid_to is null and boundary is not null
             order by id
             limit :most
            """)
        .param("parent", area.id().value())
        .param("most", Areas.MOST)
        .query((row, number) -> boundary(row))
        .list();
  }

  /** The lines around these areas, as far as they are drawn. */
  public List<Boundary> of(Collection<AreaId> areas) {
    return db.sql(
            """
            select id, boundary, illustrative from territory.area
             where id = any (:ids) and boundary is not null
             order by id
             limit :most
            """)
        .param("ids", areas.stream().map(AreaId::value).toArray(Long[]::new))
        .param("most", Areas.MOST)
        .query((row, number) -> boundary(row))
        .list();
  }

  private static Boundary boundary(ResultSet row) throws SQLException {
    try {
      return new Boundary(
          new AreaId(row.getLong("id")),
          new WKBReader().read(row.getBytes("boundary")),
          row.getBoolean("illustrative"));
    } catch (ParseException e) {
      throw new SQLException("area " + row.getLong("id") + " has an unreadable boundary", e);
    }
  }
}
