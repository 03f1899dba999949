package gongzhi.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The territory as it was on one day (旧时区域): the areas that existed then, under the names and in
 * the areas they had then. Immutable.
 */
public final class AreasThen {

  private static final Comparator<Area> BY_CODE =
      Comparator.comparing(Area::code).thenComparing(Area::id);

  private final LocalDate day;
  private final Map<AreaId, Area> byId = new HashMap<>();
  private final Map<AreaId, List<Area>> children = new HashMap<>();

  /**
   * @param all every area there is or was, as it is called now
   * @param was what areas were called before, the earliest change first
   */
  AreasThen(LocalDate day, Collection<Area> all, List<FormerName> was) {
    this.day = day;
    Map<AreaId, FormerName> then = new HashMap<>();
    was.stream()
        .filter(former -> day.isBefore(former.until()))
        .forEach(former -> then.putIfAbsent(former.area(), former));
    Map<AreaId, Area> existing = new HashMap<>();
    all.stream()
        .filter(area -> area.existedOn(day))
        .forEach(area -> existing.put(area.id(), called(area, then.get(area.id()))));
    existing.values().forEach(area -> placed(area, existing));
    byId.values().forEach(this::addToParent);
    children.values().forEach(siblings -> siblings.sort(BY_CODE));
  }

  /** The day it speaks of. */
  public LocalDate day() {
    return day;
  }

  /** The area with this id, if it existed then. */
  public Optional<Area> find(AreaId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The areas directly below then, of the general kind, in the order of their codes. */
  public List<Area> children(AreaId id) {
    return children.getOrDefault(id, List.of()).stream().filter(Area::isGeneral).toList();
  }

  /** The area itself, then what it lay in, nearest first. */
  public List<Area> ancestors(Area area) {
    List<Area> found = new ArrayList<>();
    @Nullable Area next = byId.get(area.id());
    while (next != null) {
      found.add(next);
      next = next.parent() == null ? null : byId.get(next.parent());
    }
    return found;
  }

  /** The general areas of one level that lay below an area then, in the order of their ids. */
  public List<Area> descendants(Area top, Level level) {
    Area then = byId.getOrDefault(top.id(), top);
    return byId.values().stream()
        .filter(area -> area.level() == level && area.isGeneral())
        .filter(area -> then.contains(area) && !area.id().equals(then.id()))
        .sorted(Comparator.comparing(Area::id))
        .toList();
  }

  private static Area called(Area area, @Nullable FormerName former) {
    return former == null
        ? area
        : new Area(
            area.id(),
            area.code(),
            area.codeSystem(),
            area.kind(),
            area.level(),
            former.parent(),
            former.path(),
            former.name(),
            area.label(),
            area.validFrom(),
            area.validTo());
  }

  /** Its path follows from where its parents lay then, whatever was written down for itself. */
  private Area placed(Area area, Map<AreaId, Area> existing) {
    Area known = byId.get(area.id());
    if (known != null) {
      return known;
    }
    @Nullable Area above = area.parent() == null ? null : existing.get(area.parent());
    String path = (above == null ? "/" : placed(above, existing).path()) + area.id() + "/";
    Area placed =
        above == null
            ? area
            : new Area(
                area.id(),
                area.code(),
                area.codeSystem(),
                area.kind(),
                area.level(),
                area.parent(),
                path,
                area.name(),
                area.label(),
                area.validFrom(),
                area.validTo());
    byId.put(area.id(), placed);
    return placed;
  }

  private void addToParent(Area area) {
    AreaId parent = area.parent();
    if (parent != null) {
      children.computeIfAbsent(parent, id -> new ArrayList<>()).add(area);
    }
  }
}
