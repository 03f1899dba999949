package gongzhi.transparency;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/**
 * A number as ECMAScript writes it ({@code Number::toString}), which RFC 8785 section 3.2.2.3 asks
 * for.
 */
final class CanonicalNumber {

  private static final BigInteger EXACT_MAX = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

  private CanonicalNumber() {}

  static String of(JsonNode number) {
    if (number.isIntegralNumber()) {
      return whole(number.bigIntegerValue());
    }
    return of(number.doubleValue(), number);
  }

  private static String whole(BigInteger number) {
    if (number.abs().compareTo(EXACT_MAX) > 0) {
      throw new IllegalArgumentException("Too large to be exact in JSON: " + number);
    }
    return number.toString();
  }

  private static String of(double value, JsonNode number) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Not a JSON number: " + number);
    }
    if (number.isBigDecimal()
        && new BigDecimal(Double.toString(value)).compareTo(number.decimalValue()) != 0) {
      throw new IllegalArgumentException("Too precise to be exact in JSON: " + number);
    }
    return value == 0 ? "0" : text(value);
  }

  /** Java gives the shortest digits that read back the same; only their layout differs. */
  private static String text(double value) {
    BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + layout(digits, point);
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
