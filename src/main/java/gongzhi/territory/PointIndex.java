package gongzhi.territory;

import java.util.List;

/**
 * Finds the shape a point lies in. The ground is quartered until a square lies wholly in one shape
 * or only a few edges cross it; most points are answered by a square alone, and only those near a
 * border look at a polygon. Immutable.
 */
final class PointIndex {

  static final int NOTHING = -1;

  /** Places further than this outside all shapes are not asked about. */
  private final Square ground;

  private final List<Shape> shapes;

  /** Four entries a node: where its quarter goes on, or the complement of an answer. */
  private final int[] tree;

  /** Shapes to try in turn; the last entry holds without trying, or is {@link #NOTHING}. */
  private final int[][] trials;

  PointIndex(Square ground, List<Shape> shapes, int[] tree, int[][] trials) {
    this.ground = ground;
    this.shapes = shapes;
    this.tree = tree;
    this.trials = trials;
  }

  /** An index in which an earlier shape hides a later one where both lie. */
  static PointIndex of(List<Shape> shapes) {
    return new PointIndexBuilder(shapes).build();
  }

  /** Position of the first shape with this point inside, or {@link #NOTHING}. */
  int find(double x, double y) {
    double west = ground.minX();
    double south = ground.minY();
    double half = ground.side() / 2;
    if (!(x >= west && y >= south && x < ground.maxX() && y < ground.maxY())) {
      return NOTHING;
    }
    int at = 0;
    do {
      int quarter = 0;
      if (x >= west + half) {
        west += half;
        quarter = 1;
      }
      if (y >= south + half) {
        south += half;
        quarter |= 2;
      }
      at = tree[at + quarter];
      half /= 2;
    } while (at > 0);
    return answer(~at, x, y);
  }

  /** How many numbers the index holds, for reports on its memory. */
  int length() {
    return tree.length;
  }

  private int answer(int code, double x, double y) {
    if (code < shapes.size()) {
      return code;
    }
    if (code == shapes.size()) {
      return NOTHING;
    }
    int[] trial = trials[code - shapes.size() - 1];
    int last = trial.length - 1;
    for (int i = 0; i < last; i++) {
      if (shapes.get(trial[i]).contains(x, y)) {
        return trial[i];
      }
    }
    return trial[last];
  }
}
