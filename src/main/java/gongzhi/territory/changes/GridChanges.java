package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How grids are changed (网格调整): proposed, approved by another person, taken back before its day.
 * Who may do so is decided by the caller; these grids are in no other open change meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GridChanges {

  private static final int WORDS_MAX = 500;
  private static final int STEM_MAX = 24;
  private static final int SERIALS = 1000;

  private final ChangeStore store;
  private final Drawing drawing;
  private final SpecialDrawing special;
  private final Areas areas;
  private final InstantSource clock;

  GridChanges(
      ChangeStore store,
      Drawing drawing,
      SpecialDrawing special,
      Areas areas,
      InstantSource clock) {
    this.store = store;
    this.drawing = drawing;
    this.special = special;
    this.areas = areas;
    this.clock = clock;
  }

  /** What somebody says when deciding. */
  public record Word(long by, String words) {

    public Word {
      words = words.strip();
      if (words.length() > WORDS_MAX) {
        throw Rejection.invalid("grid-change.words-too-long", WORDS_MAX);
      }
    }
  }

  /**
   * The area in which all grids of the plan lie: for a special-purpose grid its community, else a
   * neighbourhood, or a community that is divided into grids without one. Refuses grids of several,
   * because a building never changes the neighbourhood it stands in.
   */
  public Area over(Plan plan) {
    if (plan.kind().isSpecial()) {
      return special.over(plan.parts().getFirst());
    }
    List<AreaId> parents =
        plan.grids().stream().map(this::aGrid).map(Area::parent).distinct().toList();
    if (parents.size() != 1 || parents.getFirst() == null) {
      throw Rejection.invalid("grid-change.one-neighbourhood");
    }
    return areas.get(parents.getFirst());
  }

  /** Proposes a change; refuses one that cannot be drawn. Returns its number. */
  public long propose(Plan plan, long by) {
    return store.insert(plan, requirePossible(plan), by, clock.instant());
  }

  /** Refuses what cannot be proposed; returns the area in which all its grids lie. */
  public Area requirePossible(Plan plan) {
    plan.requireAhead(today());
    Area over = over(plan);
    drawing.of(plan.kind(), plan.parts());
    requireInNoOtherPlan(plan);
    requireFreeCodes(plan, over);
    requireFreeNames(plan, over);
    return over;
  }

  /** A code for a special-purpose grid there that no grid has and no open change means to give. */
  public String freeSpecialCode(Area community) {
    String system = areas.ownSystem(community);
    Set<String> planned = store.plannedCodes(community.id());
    String stem = community.code().substring(0, Math.min(community.code().length(), STEM_MAX));
    return IntStream.range(1, SERIALS)
        .mapToObj(serial -> "%sS%02d".formatted(stem, serial))
        .filter(code -> !planned.contains(code))
        .filter(code -> areas.byCode(system, code, Level.GRID).isEmpty())
        .filter(code -> areas.byCode("demo", code, Level.GRID).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Lets it take effect on its day. */
  public GridChange approve(long id, Word word) {
    GridChange open = taken(id);
    open.requireDecidableBy(word.by());
    drawing.of(open.kind(), GridChange.parts(store.parts(id)));
    store.decide(open, ChangeState.APPROVED, word, clock.instant());
    return open;
  }

  /** Refuses it, with a reason. */
  public GridChange refuse(long id, Word word) {
    if (word.words().isEmpty()) {
      throw Rejection.invalid("grid-change.say-why");
    }
    GridChange open = taken(id);
    open.requireDecidableBy(word.by());
    store.decide(open, ChangeState.REFUSED, word, clock.instant());
    return open;
  }

  /** Takes it back, as long as it is not in force, with a reason. */
  public GridChange withdraw(long id, Word word) {
    if (word.words().isEmpty()) {
      throw Rejection.invalid("grid-change.say-why-back");
    }
    GridChange open = taken(id);
    open.requireOpen();
    store.withdraw(open, word, clock.instant());
    return open;
  }

  private GridChange taken(long id) {
    return store.take(id).orElseThrow(() -> Rejection.notFound("grid-change.no-such-change"));
  }

  private Area aGrid(AreaId id) {
    return areas
        .find(id)
        .filter(area -> area.level() == Level.GRID && area.isGeneral() && area.isCurrent())
        .orElseThrow(() -> Rejection.invalid("grid-change.not-a-grid"));
  }

  /** A building lies in one special-purpose grid at most, also in one that is only planned. */
  private void requireInNoOtherPlan(Plan plan) {
    if (plan.kind() == ChangeKind.BEGIN_SPECIAL) {
      store.inOpenChanges(plan.taken()).stream()
          .findFirst()
          .ifPresent(
              building -> {
                throw Rejection.of("grid-change.special-is-planned", areas.get(building).name());
              });
    }
  }

  private void requireFreeCodes(Plan plan, Area over) {
    Set<String> planned = plan.grids().isEmpty() ? store.plannedCodes(over.id()) : Set.of();
    for (Part part : plan.parts()) {
      boolean taken =
          planned.contains(part.code())
              || areas
                  .byCode(areas.ownSystem(over), part.code(), Level.GRID)
                  .filter(grid -> !plan.grids().contains(grid.id()))
                  .isPresent();
      if (taken) {
        throw Rejection.invalid("regrid.code-taken", part.code());
      }
    }
  }

  private void requireFreeNames(Plan plan, Area over) {
    Set<String> others =
        areas.children(over.id()).stream()
            .filter(area -> area.level() == Level.GRID && !plan.grids().contains(area.id()))
            .map(Area::name)
            .collect(Collectors.toSet());
    for (Part part : plan.parts()) {
      if (!others.add(part.name())) {
        throw Rejection.invalid("grid-change.name-taken", part.name());
      }
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
