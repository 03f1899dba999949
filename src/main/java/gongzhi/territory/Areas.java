package gongzhi.territory;

import gongzhi.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every area there is or was, answered from memory. All answers of one call come from one version;
 * a change made here is seen at once after its commit, one made elsewhere within two seconds.
 */
@Component
public class Areas {

  /** No list is longer. */
  public static final int MOST = 500;

  private static final String NO_PLACE = "default";

  private final TerritoryCopy copy;

  Areas(TerritoryCopy copy) {
    this.copy = copy;
  }

  /** Rises with every change of the territory: what was answered under it is still true. */
  public long version() {
    return copy.version();
  }

  /** The area with this id, also one that no longer exists. */
  public Optional<Area> find(AreaId id) {
    return Optional.ofNullable(copy.areas().find(id));
  }

  /** The area with this id; refused as not found when there never was one. */
  public Area get(AreaId id) {
    return find(id).orElseThrow(() -> Rejection.notFound("territory.no-such-area"));
  }

  /** The current area with this code; code systems and levels each number for themselves. */
  public Optional<Area> byCode(String codeSystem, String code, Level level) {
    return Optional.ofNullable(copy.areas().byCode(codeSystem, code, level));
  }

  /**
   * The current area of this level with this code in any of the public systems or a district's own;
   * trailing zeros of a public code may be left out. A code that several districts use is refused
   * unless the six digits of the district stand in front, as in {@code 430111:G1}.
   */
  public Optional<Area> coded(String code, Level level) {
    return OwnCodes.find(copy.areas(), code, level);
  }

  /** The code system in which the district of this area numbers its own ground. */
  public String ownSystem(Area area) {
    return ancestor(area, Level.DISTRICT).map(Area::code).map(OwnCodes::system).orElse("local");
  }

  /** The division code under which the public log files what happens here: of a subdistrict. */
  public String publicCode(Area area) {
    return ancestor(area, Level.SUBDISTRICT).orElse(area).code();
  }

  /** The district that the pack of this place speaks for; empty until its divisions are known. */
  public Optional<Area> district(String place) {
    AreaSnapshot now = copy.areas();
    return Optional.ofNullable(now.district(place)).map(now::find);
  }

  /** The current areas directly below, of the general kind, in the order of their codes. */
  public List<Area> children(AreaId id) {
    return children(id, Area.GENERAL);
  }

  /** The current areas of this kind directly below, in the order of their codes. */
  public List<Area> children(AreaId id, String kind) {
    return copy.areas().children(id).stream().filter(area -> area.kind().equals(kind)).toList();
  }

  /** The area itself, then what it lies in, nearest first. */
  public List<Area> ancestors(Area area) {
    AreaSnapshot now = copy.areas();
    List<Area> found = new ArrayList<>();
    Area next = area;
    while (next != null) {
      found.add(next);
      AreaId parent = next.parent();
      next = parent == null ? null : now.find(parent);
    }
    return found;
  }

  /** What the area lies in at this level, or itself. */
  public Optional<Area> ancestor(Area area, Level level) {
    return ancestors(area).stream().filter(each -> each.level() == level).findFirst();
  }

  /**
   * A page of the current general areas of one level below an area, in the order of their ids.
   *
   * @param after the last id of the page before; null for the first page
   */
  public List<Area> descendants(Area top, Level level, @Nullable AreaId after, int limit) {
    return copy.areas().ofLevel(level).stream()
        .filter(area -> after == null || area.id().compareTo(after) > 0)
        .filter(area -> area.isGeneral() && top.contains(area) && !area.equals(top))
        .limit(Math.clamp(limit, 1, MOST))
        .toList();
  }

  /**
   * Current areas below one whose name contains the words; the widest first. Words of wider areas
   * may stand before it: 和顺苑 1 栋.
   */
  public List<Area> search(String words, Area top, int limit) {
    if (words.isBlank()) {
      return List.of();
    }
    AreaWords sought = AreaWords.of(words);
    return copy.areas().all().stream()
        .filter(area -> area.isCurrent() && top.contains(area))
        .filter(area -> sought.name(area, () -> ancestors(area)))
        .sorted(Comparator.comparing(Area::level).thenComparing(Area::id))
        .limit(Math.clamp(limit, 1, MOST))
        .toList();
  }

  /** The deepest area of the general kind at this point: a building, else a grid. */
  public Optional<Area> locate(LngLat point) {
    return locate(point, Area.GENERAL);
  }

  /** The area of another kind at this point, such as the special-purpose grid. */
  public Optional<Area> locate(LngLat point, String kind) {
    return copy.areas().locate(point, kind);
  }

  /** The code of the place pack that speaks for the area, {@code default} where none does. */
  public String place(Area area) {
    AreaSnapshot now = copy.areas();
    return ancestor(area, Level.DISTRICT)
        .map(district -> now.place(district.id()))
        .orElse(NO_PLACE);
  }

  /** The territory as it was on one day: areas that existed then, as they were called then. */
  public AreasThen asOf(LocalDate day) {
    AreaSnapshot now = copy.areas();
    return new AreasThen(day, now.all(), now.was);
  }

  /** The areas that hold the ground of this one today: itself, or those it was redrawn into. */
  public List<Area> successors(AreaId id) {
    AreaSnapshot now = copy.areas();
    return now.lineage.onwardFrom(id).stream()
        .map(now::find)
        .filter(area -> area != null && area.isCurrent())
        .toList();
  }

  /**
   * The one area that answers today for what was recorded under this one; itself while it exists.
   */
  public Area heir(AreaId id) {
    return get(copy.areas().lineage.heirOf(id));
  }

  /**
   * Where what was named by this area lies now: itself while it exists, else what took over its
   * ground, of several the one around the point or else the heir; the area around it for none.
   */
  public Area today(AreaId id, @Nullable LngLat point) {
    Area named = get(id);
    List<Area> now = named.isCurrent() ? List.of(named) : successors(id);
    if (now.isEmpty()) {
      return ancestors(named).stream().filter(Area::isCurrent).findFirst().orElse(named);
    }
    return Optional.ofNullable(point)
        .flatMap(this::locate)
        .flatMap(found -> ancestors(found).stream().filter(now::contains).findFirst())
        .orElseGet(() -> now.contains(heir(id)) ? heir(id) : now.getFirst());
  }

  /** The area itself and the former ones it was redrawn from: whose records roll up into it. */
  public List<AreaId> predecessors(AreaId id) {
    return List.copyOf(copy.areas().lineage.backFrom(id));
  }
}
