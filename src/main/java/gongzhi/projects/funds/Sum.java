package gongzhi.projects.funds;

import gongzhi.insight.Masking;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount from a source, as somebody types it (款项).
 *
 * @param yuan such as 12800.50
 * @param on the day it is booked; null where none could be read
 * @param words why, without names
 */
public record Sum(String source, String yuan, @Nullable LocalDate on, String words) {

  private static final int LEAST = 2;
  private static final int WORDS_MAX = 100;
  private static final int BACK_DAYS = 400;

  public Sum {
    words = words.strip();
  }

  /** Above zero; refuses (422) what is none. */
  public long fen() {
    long fen = Money.fen(yuan).orElse(0);
    if (fen == 0) {
      throw Rejection.invalid("fund.say-amount");
    }
    return fen;
  }

  /** Today or before, not longer than the ledger could still be open; refuses (422) any other. */
  public LocalDate day(InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    if (on == null || on.isAfter(today) || on.isBefore(today.minusDays(BACK_DAYS))) {
      throw Rejection.invalid("fund.say-day");
    }
    return on;
  }

  /** Why; refuses (422) what says nothing. */
  public String said() {
    if (words.length() < LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("fund.say-words", LEAST, WORDS_MAX);
    }
    return Masking.forEveryone(words);
  }
}
