package gongzhi.shared;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A threshold: “at least two thirds” (三分之二以上) counts the line itself, “more than half” (过半数) does
 * not. Source: 民法典第一千二百五十九条. Compared by multiplying in 128 bits, so nothing is rounded and nothing
 * overflows.
 */
public record Share(int numerator, int denominator, boolean lineCounts) {

  private static final Pattern WRITTEN = Pattern.compile("(>=|>) ?(\\d{1,9})/(\\d{1,9})");

  public Share {
    if (numerator < 0 || denominator < 1 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is no share");
    }
  }

  /** 以上: the line itself is enough. */
  public static Share atLeast(int numerator, int denominator) {
    return new Share(numerator, denominator, true);
  }

  /** 超过, 过半数: the line itself is not enough. */
  public static Share moreThan(int numerator, int denominator) {
    return new Share(numerator, denominator, false);
  }

  /** Reads what {@link #toString()} writes: {@code >= 2/3} or {@code > 1/2}. */
  public static Share of(String written) {
    Matcher share = WRITTEN.matcher(written);
    if (!share.matches()) {
      throw new IllegalArgumentException("a share is written as >= 2/3 or > 1/2, not " + written);
    }
    return new Share(
        Integer.parseInt(share.group(2)),
        Integer.parseInt(share.group(3)),
        share.group(1).equals(">="));
  }

  /** Whether this part of the whole reaches the line. No part of nothing does. */
  public boolean isReachedBy(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
    int order = compareProducts(part, denominator, whole, numerator);
    return whole > 0 && (lineCounts ? order >= 0 : order > 0);
  }

  private static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** The smallest part of this whole that reaches the line; none if even all of it does not. */
  public OptionalLong smallestOf(long whole) {
    long times = whole / denominator;
    long rest = whole % denominator * numerator;
    long below = times * numerator + rest / denominator;
    if (whole > 0 && lineCounts && rest % denominator == 0) {
      return OptionalLong.of(below);
    }
    return below < whole ? OptionalLong.of(below + 1) : OptionalLong.empty();
  }

  @Override
  public String toString() {
    return (lineCounts ? ">= " : "> ") + numerator + "/" + denominator;
  }
}
