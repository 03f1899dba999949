package gongzhi.cases.grids;

import gongzhi.cases.grids.SpecialHosts.Hosted;
import gongzhi.parties.bodies.HomeCounts;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.changes.SpecialGrids;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lies under special-purpose grids. All of it counts for the ordinary grids as well, so these
 * figures are never added to theirs.
 */
@Component
public class SpecialLoads {

  private final SpecialGrids special;
  private final HomeCounts homes;
  private final JdbcClient db;

  SpecialLoads(SpecialGrids special, HomeCounts homes, JdbcClient db) {
    this.special = special;
    this.homes = homes;
    this.db = db;
  }

  /** One of them. */
  public record Load(Hosted hosted, List<Area> buildings, int households, int open) {

    public Area grid() {
      return hosted.grid();
    }

    /** The name of its host; empty for none. */
    public String host() {
      return Optional.of(hosted).flatMap(Hosted::host).map(one -> one.name()).orElse("");
    }
  }

  /** Measures it, with the rights of whoever looks. */
  public Load of(Hosted hosted) {
    List<Area> buildings = special.buildings(hosted.grid());
    List<AreaId> ids = buildings.stream().map(Area::id).toList();
    int households = homes.in(ids).values().stream().mapToInt(Integer::intValue).sum();
    return new Load(hosted, buildings, households, open(hosted.grid(), ids));
  }

  private int open(Area grid, List<AreaId> buildings) {
    Long[] all =
        Stream.concat(Stream.of(grid.id()), buildings.stream())
            .map(AreaId::value)
            .toArray(Long[]::new);
    return db.sql(
            "select count(*) from cases.case_file where closed_at is null and area_id = any (:areas)")
        .param("areas", all)
        .query(Integer.class)
        .single();
  }
}
