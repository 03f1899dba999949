package gongzhi.transparency.notices;

import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a notice hangs. Counted by articles 201 to 203 of the Civil Code: the day of
 * posting does not count, a last day of rest moves on to the next working day, and the last day
 * ends at midnight.
 *
 * @param term key of its term in the pack of the place
 * @param days how many days were chosen
 * @param lastDay null for a notice without a term
 */
public record NoticeSpan(
    String term,
    int days,
    boolean working,
    LocalDate begins,
    @Nullable LocalDate lastDay,
    int answerDays,
    boolean countersign) {

  static NoticeSpan of(NoticeTerm term, int days, LocalDate begins, WorkingCalendar calendar) {
    return new NoticeSpan(
        term.key(),
        days,
        term.working(),
        begins,
        days == 0 ? null : lastDay(term.working(), days, begins, calendar),
        term.answerDays(),
        term.countersign());
  }

  /** Whether its last day has passed; one without a term is over as soon as it hangs. */
  public boolean isOver(Instant now) {
    return lastDay == null || today(now).isAfter(lastDay);
  }

  static LocalDate today(Instant now) {
    return now.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private static LocalDate lastDay(
      boolean working, int days, LocalDate begins, WorkingCalendar calendar) {
    return working
        ? calendar.workingDaysAfter(begins, days)
        : calendar.onOrAfter(begins.plusDays(days));
  }
}
