package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a table with what stands: which areas are new, which got another name, which vanished.
 *
 * <p>A table gives an area completely when it lists two or more areas below it, and then also
 * everything below those, down to the levels the table has at all. Only there an absent area has
 * vanished: a table that ends at streets says nothing about committees, and one of a district
 * nothing about the other districts of its city. Provinces never vanish.
 */
final class Edition {

  private static final Comparator<Standing> WIDEST_FIRST =
      Comparator.comparing(Standing::level).thenComparing(Standing::id);

  /** A name that changed. */
  record Renamed(Standing area, String name) {}

  final List<NewArea> added = new ArrayList<>();
  final List<Renamed> renamed = new ArrayList<>();
  final List<Standing> closed = new ArrayList<>();
  final List<Outcome.Refused> refused = new ArrayList<>();
  int unchanged;

  private final String codeSystem;
  private final LocalDate day;
  private final Map<DivisionKey, Standing> standing = new HashMap<>();
  private final Map<DivisionKey, NewArea.Parent> parents = new HashMap<>();
  private final Map<AreaId, Standing> byId = new HashMap<>();
  private final Map<AreaId, Integer> listedBelow = new HashMap<>();
  private final Set<Level> levels = EnumSet.noneOf(Level.class);
  private final Set<AreaId> confirmed = new HashSet<>();

  Edition(String codeSystem, LocalDate day, Collection<Standing> current) {
    this.codeSystem = codeSystem;
    this.day = day;
    current.forEach(area -> standing.put(area.key(), area));
    current.forEach(area -> byId.put(area.id(), area));
    current.forEach(area -> parents.put(area.key(), area.asParent()));
  }

  /** Rows with parents first; ids for as many areas as there are rows. */
  void compare(List<DivisionRow> rows, Deque<AreaId> ids) {
    for (DivisionRow row : rows) {
      try {
        NewArea.Parent parent = parentOf(row);
        note(row, parent);
        compare(row, parent, ids);
      } catch (Rejection e) {
        refused.add(new Outcome.Refused(row.line(), row.code(), e));
      }
    }
    closeVanished();
  }

  private void note(DivisionRow row, NewArea.@Nullable Parent parent) {
    levels.add(row.level());
    if (parent != null) {
      listedBelow.merge(parent.id(), 1, Integer::sum);
    }
  }

  private void compare(DivisionRow row, NewArea.@Nullable Parent parent, Deque<AreaId> ids) {
    Standing stands = standing.get(row.key());
    if (stands == null || !isBelow(stands, parent)) {
      add(row, parent, ids.remove());
      return;
    }
    confirmed.add(stands.id());
    if (stands.name().equals(row.name())) {
      unchanged++;
    } else {
      renamed.add(new Renamed(stands, row.name()));
    }
  }

  private void add(DivisionRow row, NewArea.@Nullable Parent parent, AreaId id) {
    var named = new NewArea.Named(codeSystem, row.code(), row.level(), row.name());
    NewArea area = new NewArea(id, named, Area.GENERAL, parent, null, false, day);
    added.add(area);
    parents.put(row.key(), area.asParent());
  }

  /** The nearest level above wins, because a code may repeat at two of them. */
  private NewArea.@Nullable Parent parentOf(DivisionRow row) {
    if (row.level() == Level.PROVINCE) {
      return null;
    }
    for (int level = row.level().ordinal() - 1; level > 0; level--) {
      var parent = parents.get(new DivisionKey(Level.ofTable(level), row.parentCode()));
      if (parent != null) {
        return parent;
      }
    }
    throw Rejection.invalid("divisions.parent-unknown", row.parentCode());
  }

  /** Widest first, because what lies in a closed area closes with it. */
  private void closeVanished() {
    Set<AreaId> gone = new HashSet<>();
    for (Standing area : standing.values().stream().sorted(WIDEST_FIRST).toList()) {
      AreaId parent = area.parent();
      if (parent != null && (gone.contains(parent) || isVanished(area, parent))) {
        gone.add(area.id());
        closed.add(area);
      }
    }
  }

  private boolean isVanished(Standing area, AreaId parent) {
    return !confirmed.contains(area.id()) && levels.contains(area.level()) && isComplete(parent);
  }

  private boolean isComplete(AreaId id) {
    Standing area = byId.get(id);
    AreaId parent = area == null ? null : area.parent();
    return listedBelow.getOrDefault(id, 0) >= 2 || (parent != null && isComplete(parent));
  }

  private static boolean isBelow(Standing area, NewArea.@Nullable Parent parent) {
    return parent == null ? area.parent() == null : parent.id().equals(area.parent());
  }
}
