package gongzhi.territory.boundaries;

import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Ground drawn anew: the new grids must hold exactly the ground of the old ones, each piece once.
 * Lines drawn by hand may miss each other by a millionth of the ground.
 *
 * @param before the lines as they are
 * @param after the lines as they shall be
 */
record Redrawing(List<Geometry> before, List<Geometry> after) {

  private static final double BY_HAND = 1e-6;

  /** From which old grid, by its position, ground goes to which new one. */
  record Taken(int from, int to) {}

  void check() {
    after.forEach(Redrawing::requireDrawable);
    Geometry old = Overlay.union(before);
    Geometry drawn = Overlay.union(after);
    double miss = old.getArea() * BY_HAND;
    if (Overlay.minus(old, drawn).getArea() > miss) {
      throw Rejection.invalid("regrid.uncovered");
    }
    if (Overlay.minus(drawn, old).getArea() > miss) {
      throw Rejection.invalid("regrid.beyond");
    }
    double sum = after.stream().mapToDouble(Geometry::getArea).sum();
    if (sum - drawn.getArea() > miss) {
      throw Rejection.invalid("regrid.overlap");
    }
  }

  /** A split makes several of one, a merge one of several; anything else moves lines. */
  String change() {
    if (before.size() == 1 && after.size() > 1) {
      return "SPLIT";
    }
    return before.size() > 1 && after.size() == 1 ? "MERGE" : "MOVE";
  }

  List<Taken> taken() {
    List<Taken> taken = new ArrayList<>();
    for (int from = 0; from < before.size(); from++) {
      for (int to = 0; to < after.size(); to++) {
        double shared = Overlay.within(before.get(from), after.get(to)).getArea();
        if (shared > before.get(from).getArea() * BY_HAND) {
          taken.add(new Taken(from, to));
        }
      }
    }
    return taken;
  }

  private static void requireDrawable(Geometry line) {
    if (!(line instanceof Polygonal) || line.isEmpty() || !line.isValid()) {
      throw Rejection.invalid("regrid.boundary-invalid");
    }
  }
}
