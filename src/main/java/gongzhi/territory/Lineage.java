package gongzhi.territory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which areas took over the ground of which, walked in either direction. Immutable. */
final class Lineage {

  /** One area took over ground of another. */
  record Step(AreaId from, AreaId to) {}

  private final Map<AreaId, List<AreaId>> onward = new HashMap<>();
  private final Map<AreaId, List<AreaId>> back = new HashMap<>();

  /**
   * @param steps in the order in which they were written down, the heir of each area first
   */
  Lineage(List<Step> steps) {
    for (Step step : steps) {
      onward.computeIfAbsent(step.from(), from -> new ArrayList<>()).add(step.to());
      back.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(step.from());
    }
  }

  /** The area itself and all that took over its ground since, itself first. */
  Set<AreaId> onwardFrom(AreaId start) {
    return walk(start, onward);
  }

  /** The area itself and all whose ground it took over, itself first. */
  Set<AreaId> backFrom(AreaId start) {
    return walk(start, back);
  }

  /** Who answers for its history today: the first that took over, and so on; itself for none. */
  AreaId heirOf(AreaId start) {
    AreaId heir = start;
    while (onward.containsKey(heir)) {
      heir = onward.get(heir).getFirst();
    }
    return heir;
  }

  private static Set<AreaId> walk(AreaId start, Map<AreaId, List<AreaId>> steps) {
    Set<AreaId> met = new LinkedHashSet<>();
    Deque<AreaId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      AreaId next = open.poll();
      if (met.add(next)) {
        open.addAll(steps.getOrDefault(next, List.of()));
      }
    }
    return met;
  }
}
