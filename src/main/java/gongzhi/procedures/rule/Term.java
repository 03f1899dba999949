package gongzhi.procedures.rule;

import gongzhi.shared.Written;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a step may take or must at least wait (期限), in days. The day it begins does not count.
 *
 * @param working whether only working days count
 */
@Written("a term from one day to two years, such as '5 working days' or '15 days'")
public record Term(int days, boolean working) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}) (working )?days?");
  private static final int MOST = 730;

  public Term {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException("a term is from one day to two years");
    }
  }

  /** Reads {@code 5 working days} or {@code 15 days}. */
  public static Term parse(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("a term is written like '5 working days'");
    }
    return new Term(Integer.parseInt(found.group(1)), found.group(2) != null);
  }

  /** The moment by which it is over; a term that would end on a day of rest ends after it. */
  public Instant after(Instant from, WorkingCalendar calendar) {
    return working ? calendar.addWorkingDays(from, days) : calendar.addDays(from, days);
  }

  @Override
  public String toString() {
    return days + (working ? " working days" : " days");
  }
}
