package gongzhi.shared;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Money between people, who say yuan, and rows, which hold fen; nothing is ever rounded. */
public final class Money {

  private static final int FEN = 100;

  private Money() {}

  /** 1234.5 as 123450; empty for what is no amount below a thousand million yuan. */
  public static OptionalLong fen(String typed) {
    String plain = typed.strip().replace(",", "").replace("，", "");
    if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact());
  }

  /** 123450 as 1,234.50. */
  public static String of(long fen) {
    return sign(fen) + "%,d.%02d".formatted(Math.abs(fen / FEN), Math.abs(fen % FEN));
  }

  /** The same without a comma, for tables. */
  public static String plain(long fen) {
    return sign(fen) + "%d.%02d".formatted(Math.abs(fen / FEN), Math.abs(fen % FEN));
  }

  private static String sign(long fen) {
    return fen < 0 ? "-" : "";
  }
}
