package gongzhi.cases.grids;

import gongzhi.cases.grids.GridRules.Duty;
import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties of a grid (网格职能) by the list of its place: how often each is due, when it was done
 * last, and that it was done. What a former grid did counts for its heir.
 */
@Component
@Transactional
public class GridDuties {

  private static final int WORDS_MAX = 500;

  private final DutyStore store;
  private final GridBook book;
  private final Areas areas;
  private final InstantSource clock;

  GridDuties(DutyStore store, GridBook book, Areas areas, InstantSource clock) {
    this.store = store;
    this.book = book;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * How one duty stands in one grid.
   *
   * @param lastOn when it was done last; null where it never was
   * @param dueOn by when it is to be done; today where it never was
   */
  public record Standing(Duty duty, @Nullable LocalDate lastOn, LocalDate dueOn) {

    /** Whether its day is over. */
    public boolean isOverdue(LocalDate today) {
      return dueOn.isBefore(today);
    }

    /** Whether it is to be done today, or should have been. */
    public boolean isDue(LocalDate today) {
      return !dueOn.isAfter(today);
    }
  }

  /** How every duty stands in each of these grids, in the order of the list. */
  @Transactional(readOnly = true)
  public Map<AreaId, List<Standing>> of(Collection<Area> grids) {
    Map<AreaId, AreaId> heirs = new HashMap<>();
    grids.forEach(grid -> areas.predecessors(grid.id()).forEach(id -> heirs.put(id, grid.id())));
    Map<AreaId, Map<String, LocalDate>> last = new HashMap<>();
    store
        .last(heirs.keySet())
        .forEach(
            done ->
                last.computeIfAbsent(heirs.get(done.grid()), grid -> new HashMap<>())
                    .merge(done.duty(), done.on(), (a, b) -> a.isAfter(b) ? a : b));
    return grids.stream()
        .collect(
            Collectors.toMap(
                Area::id, grid -> standing(grid, last.getOrDefault(grid.id(), Map.of()))));
  }

  private List<Standing> standing(Area grid, Map<String, LocalDate> last) {
    LocalDate today = today();
    return book.of(grid).duties().stream()
        .map(
            duty -> {
              LocalDate on = last.get(duty.key());
              LocalDate due = on == null ? today : on.plusDays(duty.everyDays());
              return new Standing(duty, on, due);
            })
        .toList();
  }

  /** What was done in a grid, the newest first; at most fifty. */
  @Transactional(readOnly = true)
  public List<DutyStore.Done> history(Area grid) {
    return store.history(areas.predecessors(grid.id()));
  }

  /** Writes down that a duty was done in this grid today. */
  public void done(Viewer by, Area grid, String key, String words) {
    if (grid.level() != Level.GRID) {
      throw Rejection.invalid("grid-duty.choose-grid");
    }
    by.require(Permission.CASE_VISIT, grid.path());
    Duty duty =
        book.of(grid).duties().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("grid-duty.no-such-duty"));
    String kept = Masking.of(words.strip());
    if (kept.length() > WORDS_MAX) {
      throw Rejection.invalid("grid-duty.words-too-long", WORDS_MAX);
    }
    int version = book.history(areas.place(grid)).getFirst().number();
    DutyStore.Work work = new DutyStore.Work(duty.key(), version, kept, by.party());
    if (!store.add(grid, work, today(), clock.instant())) {
      throw Rejection.of("grid-duty.done-today");
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
