package gongzhi.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The whole territory at one version, arranged for every question {@link Areas} answers. */
final class AreaSnapshot {

  /** How an area is named from outside. */
  private record Named(String codeSystem, String code, Level level) {}

  private static final Comparator<Area> BY_CODE =
      Comparator.comparing(Area::code).thenComparing(Area::id);

  final Lineage lineage;

  /** What areas were called before, the earliest change first. */
  final List<FormerName> was;

  private final Map<AreaId, Area> byId = new HashMap<>();
  private final Map<Named, Area> byCode = new HashMap<>();
  private final Set<String> ownSystems = new TreeSet<>();
  private final Map<AreaId, List<Area>> children = new HashMap<>();
  private final Map<Level, List<Area>> byLevel = new EnumMap<>(Level.class);
  private final Map<String, Ground> grounds = new HashMap<>();
  private final Map<Long, String> places;

  AreaSnapshot(
      List<DrawnArea> areas,
      List<Lineage.Step> lineage,
      List<FormerName> was,
      Map<Long, String> places) {
    this.was = List.copyOf(was);
    this.lineage = new Lineage(lineage);
    this.places = Map.copyOf(places);
    areas.forEach(drawn -> byId.put(drawn.area().id(), drawn.area()));
    areas.stream().map(DrawnArea::area).filter(Area::isCurrent).forEach(this::addCurrent);
    children.values().forEach(siblings -> siblings.sort(BY_CODE));
    drawnByKind(areas).forEach((kind, drawn) -> grounds.put(kind, new Ground(drawn)));
  }

  @Nullable Area find(AreaId id) {
    return byId.get(id);
  }

  @Nullable Area byCode(String codeSystem, String code, Level level) {
    return byCode.get(new Named(codeSystem, code, level));
  }

  /** The code systems in which districts number their own ground. */
  Set<String> ownSystems() {
    return ownSystems;
  }

  List<Area> children(AreaId id) {
    return children.getOrDefault(id, List.of());
  }

  /** Current areas of this level, in the order of their ids. */
  List<Area> ofLevel(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  Collection<Area> all() {
    return byId.values();
  }

  Optional<Area> locate(LngLat point, String kind) {
    Ground ground = grounds.get(kind);
    return ground == null ? Optional.empty() : ground.locate(point);
  }

  @Nullable AreaId district(String place) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().equals(place))
        .map(entry -> new AreaId(entry.getKey()))
        .findFirst()
        .orElse(null);
  }

  @Nullable String place(AreaId district) {
    return places.get(district.value());
  }

  private void addCurrent(Area area) {
    byCode.put(new Named(area.codeSystem(), area.code(), area.level()), area);
    if (OwnCodes.isOwn(area.codeSystem())) {
      ownSystems.add(area.codeSystem());
    }
    byLevel.computeIfAbsent(area.level(), level -> new ArrayList<>()).add(area);
    AreaId parent = area.parent();
    if (parent != null) {
      children.computeIfAbsent(parent, id -> new ArrayList<>()).add(area);
    }
  }

  private static Map<String, List<DrawnArea>> drawnByKind(List<DrawnArea> areas) {
    Map<String, List<DrawnArea>> kinds = new HashMap<>();
    for (DrawnArea drawn : areas) {
      if (drawn.shape() != null) {
        kinds.computeIfAbsent(drawn.area().kind(), kind -> new ArrayList<>()).add(drawn);
      }
    }
    return kinds;
  }
}
