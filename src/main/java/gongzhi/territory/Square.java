package gongzhi.territory;

/** A square of the ground, in degrees; the index divides it into quarters. */
record Square(double minX, double minY, double side) {

  /** A hair wider than drawn, so that rounding can never hide an edge from a square. */
  private static final double HAIR = 1e-12;

  double maxX() {
    return minX + side;
  }

  double maxY() {
    return minY + side;
  }

  double midX() {
    return minX + side / 2;
  }

  double midY() {
    return minY + side / 2;
  }

  /** Quarters count from the south-west: 0, east 1, north 2, north-east 3. */
  Square quarter(int which) {
    double half = side / 2;
    return new Square(
        (which & 1) == 0 ? minX : minX + half, (which & 2) == 0 ? minY : minY + half, half);
  }

  boolean hasCornersOnBothSides(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double a = dx * (minY - HAIR - y0) - dy * (minX - HAIR - x0);
    double b = dx * (minY - HAIR - y0) - dy * (maxX() + HAIR - x0);
    double c = dx * (maxY() + HAIR - y0) - dy * (minX - HAIR - x0);
    double d = dx * (maxY() + HAIR - y0) - dy * (maxX() + HAIR - x0);
    double least = Math.min(Math.min(a, b), Math.min(c, d));
    double most = Math.max(Math.max(a, b), Math.max(c, d));
    return least <= 0 && most >= 0;
  }
}
