package gongzhi.cases.visits;

import gongzhi.shared.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One visit, as whoever went writes it down.
 *
 * @param heard what was talked about; kept only where the household agrees
 * @param agreed whether the household agrees that it is kept
 * @param nextOn when somebody comes again; null for the usual time
 * @param finding what is to be done; becomes a case; empty for nothing
 */
public record Visit(
    Outcome outcome, String heard, boolean agreed, @Nullable LocalDate nextOn, String finding) {

  static final int WORDS_MAX = 1000;

  private static final int AGAIN_AFTER = 7;
  private static final int LATEST = 366;

  public Visit {
    heard = heard.strip();
    finding = finding.strip();
  }

  /**
   * Refuses what cannot be kept.
   *
   * @throws Rejection (422) for words without consent, words that are too long, a visit that found
   *     somebody and says nothing, and a next day that is not within a year from now
   */
  public void requireSound(LocalDate today) {
    if (heard.length() > WORDS_MAX || finding.length() > WORDS_MAX) {
      throw Rejection.invalid("visit.too-long", WORDS_MAX);
    }
    if (!heard.isEmpty() && !agreed) {
      throw Rejection.invalid("visit.no-record-without-consent");
    }
    if (outcome != Outcome.MET && !finding.isEmpty()) {
      throw Rejection.invalid("visit.nobody-said-that");
    }
    if (nextOn != null && (!nextOn.isAfter(today) || nextOn.isAfter(today.plusDays(LATEST)))) {
      throw Rejection.invalid("visit.next-day-is-off");
    }
  }

  /** When somebody comes again: the chosen day, a week after a closed door, else the usual time. */
  LocalDate next(LocalDate today, int usualDays) {
    if (nextOn != null) {
      return nextOn;
    }
    return today.plusDays(outcome == Outcome.NOT_THERE ? AGAIN_AFTER : usualDays);
  }
}
