package gongzhi.parties.hosts;

import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.SpecialChanged;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A host begins and ends with the change that brings it, in the same transaction; so do the posts
 * of a grid that ends.
 */
@Component
class HostsFollow {

  private final JdbcClient db;
  private final InstantSource clock;

  HostsFollow(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  void on(SpecialChanged changed) {
    if (changed.kind() != ChangeKind.BEGIN_SPECIAL) {
      endHost(changed);
    }
    if (changed.kind() == ChangeKind.END_SPECIAL) {
      endPosts(changed);
    } else {
      enter(changed);
      begin(changed);
    }
  }

  private void endHost(SpecialChanged changed) {
    db.sql(
            """
            update parties.host_unit set held_to = greatest(:day::date, held_from)
             where grid_id = :grid and held_to is null
            """)
        .param("day", changed.day())
        .param("grid", changed.grid().value())
        .update();
  }

  /** One that nobody knew before becomes an organisation of the community. */
  private void enter(SpecialChanged changed) {
    db.sql(
            """
            with named as (
              select name from parties.host_unit where change_id = :change and organisation_id is null
            ), entered as (
              insert into parties.party (kind, label, created_at)
              select 'ORGANISATION', name, :now from named
              returning id
            ), founded as (
              insert into parties.organisation (party_id, kind, area_id, area_path)
              select id, 'host_unit', :community, :path from entered
              returning party_id
            )
            update parties.host_unit set organisation_id = founded.party_id from founded where change_id = :change
            """)
        .param("change", changed.change())
        .param("now", Timestamp.from(clock.instant()))
        .param("community", changed.community().value())
        .param("path", changed.communityPath())
        .update();
  }

  private void begin(SpecialChanged changed) {
    db.sql(
            "update parties.host_unit set grid_id = :grid, held_from = :day where change_id = :change")
        .param("grid", changed.grid().value())
        .param("day", changed.day())
        .param("change", changed.change())
        .update();
  }

  private void endPosts(SpecialChanged changed) {
    db.sql(
            """
            update parties.post set held_to = greatest(:now, held_from + interval '1 microsecond')
             where area_id = :grid and (held_to is null or held_to > :now)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("grid", changed.grid().value())
        .update();
  }
}
