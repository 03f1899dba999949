package gongzhi.cases.rules;

import gongzhi.shared.Written;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take (时限): minutes of working time, or minutes on the clock, day and
 * night.
 *
 * @param working whether only the working hours of the calendar count
 */
@Written("a time limit from one minute to a year, such as '16 working hours' or '3 days'")
public record Limit(int minutes, boolean working) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,4}) (working )?(minute|hour|day)s?");
  private static final int MINUTES_AN_HOUR = 60;
  private static final int HOURS_A_WORKING_DAY = 8;
  private static final int HOURS_A_DAY = 24;
  private static final int MOST_MINUTES = 366 * HOURS_A_DAY * MINUTES_AN_HOUR;

  public Limit {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("a time limit is from one minute to a year");
    }
  }

  /**
   * Reads {@code 30 minutes}, {@code 4 hours}, {@code 16 working hours}, {@code 5 working days}.
   */
  public static Limit parse(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("a time limit is written like '16 working hours'");
    }
    boolean working = found.group(2) != null;
    return new Limit(
        Integer.parseInt(found.group(1)) * minutesOf(found.group(3), working), working);
  }

  private static int minutesOf(String unit, boolean working) {
    return switch (unit) {
      case "minute" -> 1;
      case "hour" -> MINUTES_AN_HOUR;
      default -> (working ? HOURS_A_WORKING_DAY : HOURS_A_DAY) * MINUTES_AN_HOUR;
    };
  }
}
