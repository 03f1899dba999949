package gongzhi.cases.mediation;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sides agreed on (调解协议).
 *
 * @param form written, signed and sealed, or by word of mouth and noted by the mediator
 * @param effectiveOn the day of the last signature and the seal, or on which it was agreed by word
 * @param performBy until when each is to do its part
 */
public record MediationAgreement(Form form, LocalDate effectiveOn, LocalDate performBy) {

  /** Both sides together can ask the court to confirm it within so many days. */
  private static final int COURT_DAYS = 30;

  /** In which form it was made; both bind (People's Mediation Law art. 28-29, 31). */
  public enum Form {
    WRITTEN,
    ORAL
  }

  /** Whether each did its part. */
  public enum Performed {
    FULLY,
    PARTLY,
    NOT
  }

  /** Refuses days that cannot be. */
  void requireSound(Instant now) {
    if (effectiveOn.isAfter(now.atZone(WorkingCalendar.ZONE).toLocalDate())) {
      throw Rejection.invalid("mediation.effective-lies-ahead");
    }
    if (performBy.isBefore(effectiveOn)) {
      throw Rejection.invalid("mediation.performed-before-it-began");
    }
    if (performBy.isAfter(effectiveOn.plusYears(3))) {
      throw Rejection.invalid("mediation.performed-too-far-off");
    }
  }

  /** The last day on which both can ask the court to confirm it (art. 33). */
  public LocalDate courtBy() {
    return effectiveOn.plusDays(COURT_DAYS);
  }

  /** Whether the committee can look now whether it is kept; it looks again where it was not. */
  static boolean isLookedAfter(@Nullable MediationAgreement agreement, @Nullable Performed before) {
    return agreement != null && before != Performed.FULLY;
  }
}
