package gongzhi.bench;

import java.util.Locale;

/**
 * One measured thing.
 *
 * @param target what it should reach, in words; empty where nothing is asked
 * @param reached whether it does
 * @param detail both sides of a ratio, or how it was measured
 */
record Finding(String what, String value, String target, boolean reached, String detail) {

  /** More is better. */
  static Finding atLeast(String what, double value, double target, String detail) {
    return new Finding(what, number(value), "≥ " + number(target), value >= target, detail);
  }

  /** Less is better. */
  static Finding atMost(String what, double value, double target, String unit, String detail) {
    return new Finding(
        what, number(value) + unit, "≤ " + number(target) + unit, value <= target, detail);
  }

  /** Only told. */
  static Finding told(String what, String value, String detail) {
    return new Finding(what, value, "", true, detail);
  }

  String verdict() {
    return target.isEmpty() ? "–" : reached ? "reached" : "missed";
  }

  String row() {
    return "| %s | %s | %s | %s | %s |".formatted(what, value, target, verdict(), detail);
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? "%,d".formatted((long) value)
        : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.1f", value);
  }
}
