package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Brings in what lies below the communities: neighbourhoods, grids and buildings, under codes of
 * the place itself. What stands already keeps its place and its line; redrawing is another act,
 * with a decision behind it.
 */
@Component
public class GroundImport {

  private static final String OWN = "local";

  private final Areas areas;
  private final Register register;

  GroundImport(Areas areas, Register register) {
    this.areas = areas;
    this.register = register;
  }

  /** One list; parents stand in it before what lies in them. */
  public final class Run {

    private final LocalDate day;
    private final Map<DivisionKey, NewArea> known = new HashMap<>();
    private final List<NewArea> waiting = new ArrayList<>();

    private Run(LocalDate day) {
      this.day = day;
    }

    /** Takes in one area; false when it stands already, perhaps with another name until now. */
    public boolean take(GroundRow row) {
      DivisionKey key = new DivisionKey(row.level(), row.code());
      if (known.containsKey(key)) {
        throw Rejection.invalid("ground-list.twice", row.code());
      }
      NewArea.Parent parent = parentOf(row);
      Optional<Area> stands = areas.byCode(OWN, row.code(), row.level());
      if (stands.isPresent()) {
        keep(stands.get(), row, parent);
        return false;
      }
      add(key, row, parent);
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

    private void add(DivisionKey key, GroundRow row, NewArea.Parent parent) {
      var named = new NewArea.Named(OWN, row.code(), row.level(), row.name());
      NewArea area =
          new NewArea(
              register.nextIds(1).remove(),
              named,
              Area.GENERAL,
              parent,
              row.boundary(),
              false,
              day);
      known.put(key, area);
      waiting.add(area);
    }

    private NewArea.Parent parentOf(GroundRow row) {
      return Stream.of(row.parents())
          .flatMap(level -> parentAt(level, row.parentCode()).stream())
          .findFirst()
          .orElseThrow(() -> Rejection.invalid("divisions.parent-unknown", row.parentCode()));
    }

    private Optional<NewArea.Parent> parentAt(Level level, String code) {
      NewArea own = known.get(new DivisionKey(level, code));
      return own != null
          ? Optional.of(own.asParent())
          : areas.coded(code, level).map(area -> new NewArea.Parent(area.id(), area.path()));
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
