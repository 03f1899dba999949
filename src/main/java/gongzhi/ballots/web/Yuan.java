package gongzhi.ballots.web;

import java.math.BigDecimal;

/** Money between people, who say yuan, and rows, which hold fen; nothing is ever rounded. */
final class Yuan {

  private static final int FEN = 100;

  private Yuan() {}

  /** 1234.5 as 123450; zero for what is no amount of at most a thousand million yuan. */
  static long fen(String typed) {
    String plain = typed.strip().replace(",", "").replace("，", "");
    return plain.matches("\\d{1,9}(\\.\\d{1,2})?")
        ? new BigDecimal(plain).movePointRight(2).longValueExact()
        : 0;
  }

  /** 123450 as 1,234.50. */
  static String of(long fen) {
    return "%,d.%02d".formatted(fen / FEN, fen % FEN);
  }
}
