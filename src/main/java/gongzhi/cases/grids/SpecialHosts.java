package gongzhi.cases.grids;

import gongzhi.cases.grids.GridRules.Purpose;
import gongzhi.parties.hosts.HostUnit;
import gongzhi.parties.hosts.Hosts;
import gongzhi.shared.Title;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.SpecialGrids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose matter something on the ground of a special-purpose grid is. */
@Component
public class SpecialHosts {

  private final SpecialGrids special;
  private final Hosts hosts;
  private final GridBook rules;
  private final Areas areas;

  SpecialHosts(SpecialGrids special, Hosts hosts, GridBook rules, Areas areas) {
    this.special = special;
    this.hosts = hosts;
    this.rules = rules;
    this.areas = areas;
  }

  /** A special-purpose grid with its host; empty for one that has none. */
  public record Hosted(Area grid, Optional<HostUnit> host) {}

  /** The host over this area, where a matter of this category is its own. */
  public Optional<HostUnit> taking(AreaId area, String category) {
    return areas
        .find(area)
        .flatMap(special::over)
        .flatMap(
            grid ->
                Optional.ofNullable(hosts.of(List.of(grid.id())).get(grid.id()))
                    .filter(
                        host ->
                            purpose(grid, host).filter(one -> one.takes(category)).isPresent()));
  }

  /** Those of today on this ground. */
  public List<Hosted> in(Area ground) {
    List<Area> grids = special.in(ground);
    Map<AreaId, HostUnit> found = hosts.of(grids.stream().map(Area::id).toList());
    return grids.stream()
        .map(grid -> new Hosted(grid, Optional.ofNullable(found.get(grid.id()))))
        .toList();
  }

  /** What kind of special-purpose grid it is called; empty where the place gave that kind up. */
  public Optional<Title> title(Area ground, HostUnit host) {
    return purpose(ground, host).map(Purpose::title);
  }

  private Optional<Purpose> purpose(Area ground, HostUnit host) {
    return rules.of(ground).special().stream()
        .filter(one -> one.key().equals(host.purpose()))
        .findFirst();
  }
}
