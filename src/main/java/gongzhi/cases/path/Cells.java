package gongzhi.cases.path;

import gongzhi.territory.LngLat;

/**
 * Numbers of small squares of ground, for finding cases near a point: a six-hundredth of a degree a
 * side, which is 110 to 185 m in China. What lies within 100 m of a point is in one of the nine
 * squares around it.
 */
public final class Cells {

  private static final double PER_DEGREE = 600;
  private static final long PER_ROW = 1_000_000;

  private Cells() {}

  /** The square that holds the point. */
  public static long of(LngLat point) {
    return cell(index(point.lng()), index(point.lat()));
  }

  /** The square of the point and the eight around it. */
  public static Long[] around(LngLat point) {
    long column = index(point.lng());
    long row = index(point.lat());
    Long[] cells = new Long[9];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(column + i % 3 - 1, row + i / 3 - 1);
    }
    return cells;
  }

  private static long index(double degrees) {
    return (long) Math.floor(degrees * PER_DEGREE);
  }

  private static long cell(long column, long row) {
    return row * PER_ROW + column;
  }
}
