package gongzhi.cases.web.register;

import gongzhi.cases.register.LineCounts;
import gongzhi.cases.register.SmallCells;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The public cases of a district and month by subdistrict and kind of matter. There is one such
 * table and no finer one with sums, so that two tables never tell together what each keeps back.
 */
@Component
class CountsTable {

  private final LineCounts counts;
  private final RegisterGround grounds;
  private final Areas areas;

  CountsTable(LineCounts counts, RegisterGround grounds, Areas areas) {
    this.counts = counts;
    this.grounds = grounds;
    this.areas = areas;
  }

  /**
   * Its rows and columns.
   *
   * @param rows the subdistricts, and last the district for what lies in none of them
   */
  record Table(List<Area> rows, List<String> groups, SmallCells cells) {

    /** The number as text; empty where it is left out. */
    String number(int row, int column) {
      return cells.isHidden(row, column) ? "" : String.valueOf(cells.number(row, column));
    }
  }

  Table of(Area district, YearMonth month) {
    List<Area> rows =
        Stream.concat(areas.children(district.id()).stream(), Stream.of(district)).toList();
    List<String> groups = List.copyOf(grounds.groups(areas.place(district)).keySet());
    long[][] inner = new long[rows.size()][groups.size()];
    for (LineCounts.Count count : counts.of(areas.place(district), month)) {
      int column = groups.indexOf(count.groupCode());
      if (column >= 0) {
        inner[rows.indexOf(rowOf(count.communityId(), rows, district))][column] += count.lines();
      }
    }
    return new Table(rows, groups, new SmallCells(inner));
  }

  private Area rowOf(long community, List<Area> rows, Area district) {
    return areas
        .find(new AreaId(community))
        .flatMap(area -> areas.ancestor(area, Level.SUBDISTRICT))
        .filter(rows::contains)
        .orElse(district);
  }
}
