package gongzhi.projects.web.income;

import gongzhi.projects.funds.Sum;
import gongzhi.projects.income.NewSplit;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed about common income: an amount, or a split in percent. */
public record IncomeForm(
    @Nullable String source,
    @Nullable String amount,
    @Nullable String day,
    @Nullable String words,
    @Nullable String year,
    @Nullable String manage,
    @Nullable String dividend,
    @Nullable String facilities,
    @Nullable String decision,
    @Nullable String official) {

  static final IncomeForm BLANK = new IncomeForm("", "", "", "", "", "", "", "", "", "");

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  Sum sum() {
    return new Sum(said(source), said(amount), date(), said(words));
  }

  NewSplit split() {
    return new NewSplit(
        number(year),
        number(manage),
        number(dividend),
        number(facilities),
        said(decision),
        said(official));
  }

  /** Minus one for what is no number, which every rule refuses. */
  private static int number(@Nullable String typed) {
    return said(typed).matches("\\d{1,4}") ? Integer.parseInt(said(typed)) : -1;
  }

  private @Nullable LocalDate date() {
    try {
      return LocalDate.parse(said(day));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "income.choose-kind" -> "source";
      case "fund.say-amount" -> "amount";
      case "fund.say-day", "ledger.month-closed" -> "day";
      case "fund.say-words" -> "words";
      case "split.say-year", "split.year-taken" -> "year";
      case "split.not-a-hundred" -> "manage";
      case "split.say-official" -> "official";
      case "split.no-such-decision" -> "decision";
      default -> "";
    };
  }
}
