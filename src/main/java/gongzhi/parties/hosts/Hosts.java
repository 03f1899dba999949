package gongzhi.parties.hosts;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hosts of special-purpose grids, read with the rights of whoever asks. */
@Component
public class Hosts {

  private static final int MOST = 500;

  private static final String SELECT =
      """
      select change_id as change, grid_id as grid, organisation_id as organisation, name, purpose, contact_post,
             held_from as "from", held_to as "to"
        from parties.host_unit
      """;

  private final JdbcClient db;
  private final ProgramWork program;

  Hosts(JdbcClient db, ProgramWork program) {
    this.db = db;
    this.program = program;
  }

  /** Keeps who shall be the host once this change is in force. Needs a running transaction. */
  public void propose(long change, Area community, NewHost host, PartyId by) {
    db.sql(
            """
            insert into parties.host_unit
              (change_id, community_id, community_path, organisation_id, name, purpose, contact_post, proposed_by)
            values (:change, :community, :path, :organisation, :name, :purpose, :contact, :by)
            """)
        .param("change", change)
        .param("community", community.id().value())
        .param("path", community.path())
        .param(
            "organisation",
            host.organisation() == null ? null : host.organisation().value(),
            Types.BIGINT)
        .param("name", host.name())
        .param("purpose", host.purpose())
        .param("contact", host.contactPost())
        .param("by", by.value())
        .update();
  }

  /** The hosts of these grids today; a grid without one is missing. */
  public Map<AreaId, HostUnit> of(Collection<AreaId> grids) {
    return db
        .sql(SELECT + " where grid_id = any (:grids) and held_to is null limit :most")
        .param("grids", grids.stream().map(AreaId::value).toArray(Long[]::new))
        .param("most", MOST)
        .query(HostUnit.class)
        .list()
        .stream()
        .collect(Collectors.toMap(host -> Objects.requireNonNull(host.grid()), host -> host));
  }

  /** All hosts that a grid had, the latest first. */
  public List<HostUnit> history(AreaId grid) {
    return db.sql(SELECT + " where grid_id = :grid order by held_from desc, id desc limit :most")
        .param("grid", grid.value())
        .param("most", MOST)
        .query(HostUnit.class)
        .list();
  }

  /** The host that a change brings; the caller has made sure that the reader may see the change. */
  public Optional<HostUnit> broughtBy(long change) {
    return Objects.requireNonNull(
        program.call(
            () ->
                db.sql(SELECT + " where change_id = :change")
                    .param("change", change)
                    .query(HostUnit.class)
                    .optional()));
  }
}
