package gongzhi.parties.redrawing;

import gongzhi.territory.changes.GridsRedrawn;
import gongzhi.territory.changes.GridsRedrawn.Inherited;
import gongzhi.territory.changes.GridsRedrawn.Rehomed;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts, organisations and homes follow the ground in the same transaction. Nobody loses a post by
 * a change of lines and no grid is left without anybody: whoever served a former grid goes on in
 * its heir, and stands in wherever somebody is still to be appointed.
 */
@Component
class PostsFollow {

  private final JdbcClient db;
  private final InstantSource clock;

  PostsFollow(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  void on(GridsRedrawn redrawn) {
    Instant now = clock.instant();
    redrawn.grids().stream()
        .sorted(Comparator.comparing(Inherited::holds).reversed())
        .forEach(one -> goOn(one, redrawn.basis(), now));
    end(redrawn.grids().stream().map(one -> one.from().value()).distinct().toList(), now);
    redrawn.grids().stream().filter(Inherited::heir).forEach(this::moveOrganisations);
    rehome(redrawn.buildings());
  }

  /** Somebody who holds the same post there already, or at once, holds it once. */
  private void goOn(Inherited inherited, String basis, Instant now) {
    db.sql(
            """
            insert into parties.post
              (party_id, role, area_id, area_path, organisation_id, held_from, held_to, basis, substitute, proposal_id)
            select party_id, role, :to, :path, organisation_id, greatest(held_from, :now), held_to, :basis,
                   substitute or not :holds, proposal_id
              from parties.post
             where area_id = :from and (held_to is null or held_to > :now)
             order by substitute, held_from, id
                on conflict do nothing
            """)
        .param("to", inherited.to().value())
        .param("path", inherited.path())
        .param("now", Timestamp.from(now))
        .param("basis", basis)
        .param("holds", inherited.holds())
        .param("from", inherited.from().value())
        .update();
  }

  private void end(List<Long> grids, Instant now) {
    db.sql(
            """
            update parties.post set held_to = greatest(:now, held_from + interval '1 microsecond')
             where area_id = any (:grids) and (held_to is null or held_to > :now)
            """)
        .param("now", Timestamp.from(now))
        .param("grids", grids.toArray(Long[]::new))
        .update();
  }

  private void moveOrganisations(Inherited inherited) {
    db.sql(
            """
            update parties.organisation set area_id = :to, area_path = :path where area_id = :from
            """)
        .param("to", inherited.to().value())
        .param("path", inherited.path())
        .param("from", inherited.from().value())
        .update();
  }

  private void rehome(List<Rehomed> buildings) {
    Long[] ids = buildings.stream().map(one -> one.building().value()).toArray(Long[]::new);
    String[] paths = buildings.stream().map(Rehomed::path).toArray(String[]::new);
    for (String update : List.of(POSTS, ORGANISATIONS, HOMES)) {
      db.sql(update).param("ids", ids).param("paths", paths).update();
    }
  }

  private static final String POSTS =
      """
      update parties.post p set area_path = moved.path
        from unnest(:ids, :paths) as moved (id, path)
       where p.area_id = moved.id and p.area_path <> moved.path
         and (p.held_to is null or p.held_to > now())
      """;

  private static final String ORGANISATIONS =
      """
      update parties.organisation o set area_path = moved.path
        from unnest(:ids, :paths) as moved (id, path)
       where o.area_id = moved.id and o.area_path <> moved.path
      """;

  private static final String HOMES =
      """
      update parties.household h set building_path = moved.path
        from unnest(:ids, :paths) as moved (id, path)
       where h.building_id = moved.id and h.building_path <> moved.path
      """;
}
