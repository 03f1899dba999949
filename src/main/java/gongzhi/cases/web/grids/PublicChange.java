package gongzhi.cases.web.grids;

import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * The notice of one change of grids, for the wall and for everybody.
 *
 * @param grids the grids as they shall be, each with its buildings
 */
public record PublicChange(String title, String back, List<SummaryRow> rows, List<Grid> grids) {

  /** One new grid. */
  public record Grid(String name, String code, String buildings) {}
}
