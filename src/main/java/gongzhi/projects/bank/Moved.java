package gongzhi.projects.bank;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a booking moved between the world outside and the funds.
 *
 * @param amount above zero for what came in
 */
public record Moved(long booking, LocalDate on, long amount, String words) {

  private static final int DAYS = 7;

  /** Whether it could be this line of the bank: the same amount within a week. */
  boolean fits(BankLine line) {
    return amount == line.amount() && Math.abs(ChronoUnit.DAYS.between(on, line.day())) <= DAYS;
  }
}
