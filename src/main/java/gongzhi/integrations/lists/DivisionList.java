package gongzhi.integrations.lists;

import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.territory.divisions.DivisionImport;
import gongzhi.territory.divisions.DivisionTable;
import gongzhi.territory.divisions.Outcome;
import gongzhi.territory.divisions.ShippedTerritory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public table of divisions: read to its end, then compared with what stands. */
final class DivisionList extends PlaceList {

  private static final int NBS_DIGITS = 12;
  private static final int[] DIGITS = {0, 2, 4, 6};

  private final PlaceOrder order;
  private final PlaceProgram program;
  private final DivisionTable table = new DivisionTable();
  private @Nullable String system;

  DivisionList(PlaceOrder order, PlaceProgram program) {
    this.order = order;
    this.program = program;
    this.system = order.system().orElse(null);
  }

  @Override
  void take(Cells row) {
    String code = row.text("code");
    if (order.district().isPresent() && !belongs(code, row.text("level"), order.district().get())) {
      return;
    }
    if (system == null) {
      system = code.length() == NBS_DIGITS ? "nbs" : "mca";
    }
    table.add(
        row.number() + 1,
        List.of(code, row.text("name"), row.text("level"), row.text("parent_code")));
  }

  /** What the district lies in, itself, and what lies in it. */
  private static boolean belongs(String code, String level, String district) {
    if (level.matches("[1-3]") && code.length() >= DIGITS[Integer.parseInt(level)]) {
      return district.startsWith(code.substring(0, DIGITS[Integer.parseInt(level)]));
    }
    return code.startsWith(district);
  }

  @Override
  void finish(Refusals refusals) {
    if (table.size() == 0 || system == null) {
      throw new Unusable("No row of the list can be used" + where() + ".");
    }
    System.err.printf("Comparing %,d divisions (%s) with what stands ...%n", table.size(), system);
    ProgressBar bar = new ProgressBar(System.err, System.console() != null, table.size(), 0);
    Outcome outcome =
        program
            .get(DivisionImport.class)
            .apply(
                table,
                system,
                order.edition(),
                added -> bar.show(added, new Journal.Counts(added, added, 0, 0)));
    outcome.refused().forEach(refused -> refusals.add(refused.line() - 1, refused.reason()));
    counts.put("new", (long) outcome.added());
    counts.put("with another name", (long) outcome.renamed());
    counts.put("no longer there", (long) outcome.closed());
    counts.put("as before", (long) outcome.unchanged());
    counts.put("left below what is no longer there, to be redrawn", (long) outcome.stranded());
  }

  private String where() {
    return order.district().map(" for the district %s"::formatted).orElse("");
  }

  /** Each place speaks for its district from now on. */
  @Override
  void kept() {
    ShippedTerritory territory = program.get(ShippedTerritory.class);
    for (PlaceDefinition place : program.get(Places.class).all()) {
      Scope.job().run(() -> territory.bring(place));
      Areas areas = program.get(Areas.class);
      System.out.println(
          areas
              .district(place.code())
              .map(district -> "%s: %s".formatted(place.code(), size(areas, district)))
              .orElse(
                  "%s: the district %s stands in no table yet"
                      .formatted(place.code(), place.district())));
    }
  }

  private static String size(Areas areas, Area district) {
    List<Area> streets = areas.children(district.id());
    long communities =
        streets.stream()
            .flatMap(street -> areas.children(street.id()).stream())
            .filter(area -> area.level() == Level.COMMUNITY)
            .count();
    return "%s with %,d subdistricts and %,d communities"
        .formatted(district.name(), streets.size(), communities);
  }
}
