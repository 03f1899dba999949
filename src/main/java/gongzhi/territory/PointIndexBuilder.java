package gongzhi.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Quarters the ground until squares answer by themselves; see {@link PointIndex}. */
final class PointIndexBuilder {

  /** Fewer edges than this are left to the polygons: another quartering would save nothing. */
  private static final int FEW_EDGES = 4;

  /** Quarters down to about a metre in a country-wide index. */
  private static final int DEEPEST = 22;

  private final List<Shape> shapes;
  private final List<int[]> trials = new ArrayList<>();
  private int[] tree = new int[1024];
  private int used;

  PointIndexBuilder(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  /** The edges of one shape that cross the square at hand. */
  private record Crossing(int shape, int[] edges) {}

  PointIndex build() {
    Square ground = ground();
    List<Crossing> all = new ArrayList<>();
    for (int shape = 0; shape < shapes.size(); shape++) {
      int[] edges = new int[shapes.get(shape).edges()];
      Arrays.setAll(edges, edge -> edge);
      all.add(new Crossing(shape, edges));
    }
    divide(ground, all, PointIndex.NOTHING, 0);
    return new PointIndex(ground, shapes, Arrays.copyOf(tree, used), trials.toArray(int[][]::new));
  }

  /**
   * @param cover the first shape known to cover the whole square, or nothing
   * @return where the new node stands
   */
  private int divide(Square square, List<Crossing> crossings, int cover, int depth) {
    int node = used;
    used += 4;
    if (used > tree.length) {
      tree = Arrays.copyOf(tree, tree.length * 2);
    }
    for (int which = 0; which < 4; which++) {
      int entry = quarter(square.quarter(which), crossings, cover, depth + 1);
      tree[node + which] = entry;
    }
    return node;
  }

  private int quarter(Square square, List<Crossing> around, int coverAround, int depth) {
    int cover = coverAround;
    List<Crossing> inside = new ArrayList<>();
    for (Crossing crossing : around) {
      Shape shape = shapes.get(crossing.shape());
      int[] edges = touching(shape, crossing.edges(), square);
      if (edges.length > 0) {
        inside.add(new Crossing(crossing.shape(), edges));
      } else if (isEarlier(crossing.shape(), cover)
          && shape.contains(square.midX(), square.midY())) {
        cover = crossing.shape();
      }
    }
    int found = cover;
    inside.removeIf(crossing -> !isEarlier(crossing.shape(), found));
    if (inside.isEmpty()) {
      return ~(cover == PointIndex.NOTHING ? shapes.size() : cover);
    }
    if (depth >= DEEPEST || edgesOf(inside) <= FEW_EDGES) {
      return ~trial(inside, cover);
    }
    return divide(square, inside, cover, depth);
  }

  private int trial(List<Crossing> inside, int cover) {
    int[] trial = new int[inside.size() + 1];
    for (int i = 0; i < inside.size(); i++) {
      trial[i] = inside.get(i).shape();
    }
    trial[inside.size()] = cover;
    trials.add(trial);
    return shapes.size() + trials.size();
  }

  private static int[] touching(Shape shape, int[] edges, Square square) {
    return Arrays.stream(edges).filter(edge -> shape.touches(edge, square)).toArray();
  }

  private static int edgesOf(List<Crossing> crossings) {
    return crossings.stream().mapToInt(crossing -> crossing.edges().length).sum();
  }

  private static boolean isEarlier(int shape, int cover) {
    return cover == PointIndex.NOTHING || shape < cover;
  }

  private Square ground() {
    Envelope all = new Envelope();
    shapes.forEach(shape -> all.expandToInclude(shape.box));
    if (all.isNull()) {
      return new Square(0, 0, 0);
    }
    double side = Math.max(all.getWidth(), all.getHeight()) * 1.000001 + 1e-9;
    return new Square(all.getMinX(), all.getMinY(), side);
  }
}
