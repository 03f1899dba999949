package gongzhi.transparency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/**
 * A number as ECMAScript writes it ({@code Number::toString}), which RFC 8785 section 3.2.2.3 asks
 * for.
 */
final class CanonicalNumber {

  private CanonicalNumber() {}

  /**
   * @throws IllegalArgumentException for a number that would come out as another one
   */
  static String of(JsonNode number) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Not a JSON number: " + number);
    }
    String text = value == 0 ? "0" : text(value);
    if (isExact(number) && new BigDecimal(text).compareTo(number.decimalValue()) != 0) {
      throw new IllegalArgumentException("Not exact as a JSON number, write it as text: " + number);
    }
    return text;
  }

  private static boolean isExact(JsonNode number) {
    return number.isIntegralNumber() || number.isBigDecimal();
  }

  private static String text(double value) {
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + layout(digits, point);
  }

  /** Java gives the shortest digits that read back the same, but never fewer than two. */
  private static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return one.doubleValue() == value ? one : digits;
  }

  /**
   * @param point how many digits stand before the decimal point; may be negative
   */
  private static String layout(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return mantissa(digits) + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
  }

  private static String mantissa(String digits) {
    return digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
  }
}
