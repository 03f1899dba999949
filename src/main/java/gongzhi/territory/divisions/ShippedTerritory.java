package gongzhi.territory.divisions;

import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The divisions that ship with the program, brought in once for each place that runs here. */
@Component
public class ShippedTerritory {

  /** The statistics bureau closed its edition of 2021 on this day. */
  private static final LocalDate EDITION = LocalDate.of(2021, 10, 31);

  private final Areas areas;
  private final DivisionImport divisions;
  private final Register register;
  private final TransactionTemplate transactions;

  ShippedTerritory(
      Areas areas, DivisionImport divisions, Register register, TransactionTemplate transactions) {
    this.areas = areas;
    this.divisions = divisions;
    this.register = register;
    this.transactions = transactions;
  }

  /**
   * Makes sure that the district of this place stands in the register and that the place speaks for
   * it. A district that neither ships nor was imported is left out until its table is.
   */
  public void bring(PlaceDefinition place) {
    List<DivisionRow> rows =
        district(place).isPresent() ? List.of() : ShippedDivisions.around(place.district());
    if (rows.stream().anyMatch(row -> row.level() == Level.DISTRICT)) {
      transactions.executeWithoutResult(
          status -> divisions.apply(DivisionTable.of(rows), "nbs", EDITION, added -> {}));
    }
    district(place)
        .filter(district -> areas.district(place.code()).isEmpty())
        .filter(district -> !areas.place(district).equals(place.code()))
        .ifPresent(
            district ->
                transactions.executeWithoutResult(
                    status -> register.appoint(place.code(), district.id())));
  }

  private Optional<Area> district(PlaceDefinition place) {
    return areas
        .byCode("nbs", ShippedDivisions.padded(place.district()), Level.DISTRICT)
        .or(() -> areas.byCode("mca", place.district(), Level.DISTRICT));
  }
}
