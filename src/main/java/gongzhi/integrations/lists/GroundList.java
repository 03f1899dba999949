package gongzhi.integrations.lists;

import gongzhi.territory.divisions.GroundImport;
import gongzhi.territory.divisions.GroundRow;

/** Neighbourhoods, grids and buildings. */
final class GroundList extends PlaceList {

  private final GroundImport.Run run;

  GroundList(PlaceOrder order, PlaceProgram program) {
    run = program.get(GroundImport.class).on(order.edition());
  }

  @Override
  void take(Cells row) {
    boolean fresh =
        run.take(
            GroundRow.read(
                row.text("code"),
                row.text("name"),
                row.text("level"),
                row.text("parent_code"),
                row.text("boundary")));
    count(fresh ? "new" : "there already");
  }

  @Override
  void finish(Refusals refusals) {
    run.write();
  }
}
