package gongzhi.territory.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Gives each of several owners, in order, as many neighbouring cells as it needs. The cells are
 * halved along their longer side, together with the owners, until one owner is left.
 */
final class Allotment {

  private static final Comparator<Geometry> WEST_TO_EAST =
      Comparator.comparingDouble((Geometry cell) -> middle(cell).x)
          .thenComparingDouble(cell -> middle(cell).y);

  private static final Comparator<Geometry> NORTH_TO_SOUTH =
      Comparator.comparingDouble((Geometry cell) -> -middle(cell).y)
          .thenComparingDouble(cell -> middle(cell).x);

  private Allotment() {}

  /** One list of cells for each owner; the needs add up to the number of cells. */
  static List<List<Geometry>> of(List<Geometry> cells, List<Integer> needs) {
    if (needs.size() == 1) {
      return List.of(cells);
    }
    int half = needs.size() / 2;
    int first = needs.subList(0, half).stream().mapToInt(Integer::intValue).sum();
    List<Geometry> sorted = cells.stream().sorted(alongTheLongerSide(cells)).toList();
    List<List<Geometry>> shares = new ArrayList<>();
    shares.addAll(of(sorted.subList(0, first), needs.subList(0, half)));
    shares.addAll(of(sorted.subList(first, sorted.size()), needs.subList(half, needs.size())));
    return shares;
  }

  private static Comparator<Geometry> alongTheLongerSide(List<Geometry> cells) {
    Envelope box = new Envelope();
    cells.forEach(cell -> box.expandToInclude(middle(cell)));
    return box.getWidth() >= box.getHeight() ? WEST_TO_EAST : NORTH_TO_SOUTH;
  }

  private static Coordinate middle(Geometry cell) {
    return cell.getEnvelopeInternal().centre();
  }
}
