package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings in what lies below the communities: neighbourhoods, grids and buildings, under codes of
 * the district itself, which another district may use as well. What stands already keeps its place
 * and its line; redrawing is another act, with a decision behind it.
 */
@Component
public class GroundImport {

  private static final int IDS_AT_ONCE = 1000;

  private final Areas areas;
  private final Register register;

  GroundImport(Areas areas, Register register) {
    this.areas = areas;
    this.register = register;
  }

  /** What an area lies in, and the code system of the district around it. */
  private record Above(NewArea.Parent parent, String system) {}

  private static NewArea.Parent parentIn(Area area) {
    return new NewArea.Parent(area.id(), area.path());
  }

  /** One list; parents stand in it before what lies in them. */
  public final class Run {

    private final LocalDate day;
    private final Map<DivisionKey, NewArea> known = new HashMap<>();
    private final List<NewArea> waiting = new ArrayList<>();
    private Deque<AreaId> ids = new ArrayDeque<>();
    private @Nullable String system;

    private Run(LocalDate day) {
      this.day = day;
    }

    /** Takes in one area; false when it stands already, perhaps with another name until now. */
    public boolean take(GroundRow row) {
      DivisionKey key = new DivisionKey(row.level(), row.code());
      if (known.containsKey(key)) {
        throw Rejection.invalid("ground-list.twice", row.code());
      }
      Above above = aboveOf(row);
      system = above.system();
      Optional<Area> stands = areas.byCode(above.system(), row.code(), row.level());
      if (stands.isPresent()) {
        keep(stands.get(), row, above.parent());
        return false;
      }
      add(key, row, above);
      return true;
    }

    private void keep(Area stands, GroundRow row, NewArea.Parent parent) {
      if (!parent.id().equals(stands.parent())) {
        throw Rejection.of("ground-list.other-parent", row.code());
      }
      if (!stands.name().equals(row.name())) {
        register.rename(stands.id(), row.name(), day);
      }
    }

    private void add(DivisionKey key, GroundRow row, Above above) {
      var named = new NewArea.Named(above.system(), row.code(), row.level(), row.name());
      NewArea area =
          new NewArea(nextId(), named, Area.GENERAL, above.parent(), row.boundary(), false, day);
      known.put(key, area);
      waiting.add(area);
    }

    private AreaId nextId() {
      if (ids.isEmpty()) {
        ids = register.nextIds(IDS_AT_ONCE);
      }
      return ids.remove();
    }

    private Above aboveOf(GroundRow row) {
      return Stream.of(row.parents())
          .flatMap(level -> aboveAt(level, row.parentCode()).stream())
          .findFirst()
          .orElseThrow(() -> Rejection.invalid("divisions.parent-unknown", row.parentCode()));
    }

    /** A bare code means the district of the row before, where that has one. */
    private Optional<Above> aboveAt(Level level, String code) {
      NewArea own = known.get(new DivisionKey(level, code));
      if (own != null) {
        return Optional.of(new Above(own.asParent(), own.named().codeSystem()));
      }
      return Optional.ofNullable(system)
          .flatMap(here -> areas.byCode(here, code, level))
          .or(() -> areas.coded(code, level))
          .map(area -> new Above(parentIn(area), areas.ownSystem(area)));
    }

    /** Writes what was taken in; call once, at the end. */
    public void write() {
      register.add(waiting);
    }
  }

  /**
   * Begins a list inside the running transaction.
   *
   * @param day the first day of the new areas
   */
  public Run on(LocalDate day) {
    return new Run(day);
  }
}
