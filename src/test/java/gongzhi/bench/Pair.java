package gongzhi.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The two sides of a ratio, measured one right after the other. */
record Pair(double product, double ceiling) {

  double ratio() {
    return product / ceiling;
  }

  static double median(List<Pair> pairs, ToDoubleFunction<Pair> side) {
    double[] all = pairs.stream().mapToDouble(side).sorted().toArray();
    int middle = all.length / 2;
    return all.length % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
  }

  static double ratio(List<Pair> pairs) {
    return median(pairs, Pair::ratio);
  }

  static String sides(List<Pair> pairs, String unit) {
    return "%s ÷ %s%s"
        .formatted(
            Finding.number(Math.rint(median(pairs, Pair::product))),
            Finding.number(Math.rint(median(pairs, Pair::ceiling))),
            unit);
  }
}
