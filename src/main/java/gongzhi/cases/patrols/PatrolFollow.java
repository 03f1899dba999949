package gongzhi.cases.patrols;

import gongzhi.territory.changes.GridsRedrawn;
import gongzhi.territory.changes.GridsRedrawn.Inherited;
import gongzhi.territory.changes.GridsRedrawn.Rehomed;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When grids are redrawn, patrol points go with the ground in the same transaction. */
@Component
class PatrolFollow {

  private final JdbcClient db;
  private final InstantSource clock;

  PatrolFollow(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  void on(GridsRedrawn redrawn) {
    Instant now = clock.instant();
    redrawn.grids().stream().filter(Inherited::heir).forEach(one -> inherit(one, now));
    rehome(redrawn.buildings());
  }

  /** The same point on both lists of merged grids stays once. */
  private void inherit(Inherited one, Instant now) {
    db.sql(
            """
            update cases.patrol_point t set left_at = :now
             where area_id = :from and left_at is null and exists (
               select from cases.patrol_point o
                where o.area_id = :to and o.kind_key = t.kind_key and o.place = t.place and o.left_at is null)
            """)
        .param("now", Timestamp.from(now))
        .param("from", one.from().value())
        .param("to", one.to().value())
        .update();
    db.sql(
            """
            update cases.patrol_point set area_id = :to, area_path = :path
             where area_id = :from and left_at is null
            """)
        .param("from", one.from().value())
        .param("to", one.to().value())
        .param("path", one.path())
        .update();
  }

  private void rehome(List<Rehomed> buildings) {
    db.sql(
            """
            update cases.patrol_point t set area_path = moved.path
              from unnest(:ids, :paths) as moved (id, path)
             where t.area_id = moved.id and t.area_path <> moved.path and t.left_at is null
            """)
        .param("ids", buildings.stream().map(one -> one.building().value()).toArray(Long[]::new))
        .param("paths", buildings.stream().map(Rehomed::path).toArray(String[]::new))
        .update();
  }
}
