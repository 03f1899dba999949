package gongzhi.ballots.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Areas and shares as people read them. Only shown, never decided by. */
final class Squares {

  private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private Squares() {}

  /** 0.01 m² as 12,345.67. */
  static String of(long hundredths) {
    return new DecimalFormat("#,##0.00", SIGNS).format(BigDecimal.valueOf(hundredths, 2));
  }

  /** The share cut off after one decimal, so that 66.67 % is never shown as more than it is. */
  static String percent(long part, long whole) {
    return whole == 0
        ? "0%"
        : BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                .toPlainString()
            + "%";
  }

  /** Place on a bar a thousand wide. */
  static long thousandths(long part, long whole) {
    return whole == 0
        ? 0
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(1000))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN)
            .longValue();
  }
}
