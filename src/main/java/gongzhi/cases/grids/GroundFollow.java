package gongzhi.cases.grids;

import gongzhi.territory.AreaId;
import gongzhi.territory.changes.ChangeBook;
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

/**
 * When grids are redrawn: lists of visits and what people follow go with the ground in the same
 * transaction; open cases are noted for {@link FollowingCases}, and the public log has the fact.
 */
@Component
class GroundFollow {

  private static final long PROGRAM = 0;

  private final JdbcClient db;
  private final ChangeBook book;
  private final GridFacts facts;
  private final InstantSource clock;

  GroundFollow(JdbcClient db, ChangeBook book, GridFacts facts, InstantSource clock) {
    this.db = db;
    this.book = book;
    this.facts = facts;
    this.clock = clock;
  }

  @EventListener
  void on(GridsRedrawn redrawn) {
    Instant now = clock.instant();
    List<Inherited> heirs = redrawn.grids().stream().filter(Inherited::heir).toList();
    heirs.forEach(one -> moveVisits(one, now));
    heirs.forEach(this::moveFollows);
    rehomeVisits(redrawn.buildings());
    note(redrawn, heirs, now);
    facts.write(book.get(redrawn.change()), "grids redrawn", PROGRAM);
  }

  /** The same door on both lists of merged grids stays once. */
  private void moveVisits(Inherited one, Instant now) {
    db.sql(
            """
            update cases.visit_target t set left_at = :now
             where area_id = :from and left_at is null and exists (
               select from cases.visit_target o
                where o.area_id = :to and o.group_key = t.group_key and o.place = t.place and o.left_at is null)
            """)
        .param("now", Timestamp.from(now))
        .param("from", one.from().value())
        .param("to", one.to().value())
        .update();
    db.sql(
            """
            update cases.visit_target set area_id = :to, area_path = :path
             where area_id = :from and left_at is null
            """)
        .param("from", one.from().value())
        .param("to", one.to().value())
        .param("path", one.path())
        .update();
  }

  private void rehomeVisits(List<Rehomed> buildings) {
    db.sql(
            """
            update cases.visit_target t set area_path = moved.path
              from unnest(:ids, :paths) as moved (id, path)
             where t.area_id = moved.id and t.area_path <> moved.path and t.left_at is null
            """)
        .param("ids", ids(buildings))
        .param("paths", paths(buildings))
        .update();
  }

  private void moveFollows(Inherited one) {
    db.sql(
            """
            update cases.follow f set area_id = :to
             where area_id = :from and not exists (
               select from cases.follow o
                where o.party_id = f.party_id and o.area_id = :to and o.group_code = f.group_code
                  and o.case_no = f.case_no)
            """)
        .param("from", one.from().value())
        .param("to", one.to().value())
        .update();
    db.sql("delete from cases.follow where area_id = :from")
        .param("from", one.from().value())
        .update();
  }

  private void note(GridsRedrawn redrawn, List<Inherited> heirs, Instant now) {
    db.sql(
            """
            insert into cases.ground_follow (change_id, grids, heirs, buildings, paths, noted_at)
            values (:change, :grids, :heirs, :buildings, :paths, :now)
            """)
        .param("change", redrawn.change())
        .param("grids", values(heirs.stream().map(Inherited::from).toList()))
        .param("heirs", values(heirs.stream().map(Inherited::to).toList()))
        .param("buildings", ids(redrawn.buildings()))
        .param("paths", paths(redrawn.buildings()))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Long[] ids(List<Rehomed> buildings) {
    return values(buildings.stream().map(Rehomed::building).toList());
  }

  private static String[] paths(List<Rehomed> buildings) {
    return buildings.stream().map(Rehomed::path).toArray(String[]::new);
  }

  private static Long[] values(List<AreaId> ids) {
    return ids.stream().map(AreaId::value).toArray(Long[]::new);
  }
}
