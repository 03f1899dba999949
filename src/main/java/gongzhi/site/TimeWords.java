package gongzhi.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Dates and durations as people say them, seen from one moment: 今天 18:00, 11 月 15 日, 还剩 1 天 4 小时.
 *
 * @param now the moment the page is made
 * @param zone the time zone of the district
 */
public record TimeWords(Words words, Instant now, ZoneId zone) {

  /** A moment with its clock: 今天 09:10, 11 月 8 日 14:05. */
  public String moment(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    return words.of("time.day-and-clock", day(there.toLocalDate()), clock(there));
  }

  /** The day of a moment: 今天, 昨天, 11 月 15 日, 2025 年 11 月 15 日. */
  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** A day: 今天, 昨天, 明天, else its date; the year only where it is not this one. */
  public String day(LocalDate day) {
    return switch ((int) ChronoUnit.DAYS.between(today(), day)) {
      case 0 -> words.of("time.today");
      case 1 -> words.of("time.tomorrow");
      case -1 -> words.of("time.yesterday");
      default -> date(day);
    };
  }

  /** A date, never a relative word: 11 月 15 日. For print and for what is kept. */
  public String date(LocalDate day) {
    boolean thisYear = day.getYear() == today().getYear();
    return format(thisYear ? "time.pattern.day" : "time.pattern.year-and-day", day);
  }

  /** A date with its weekday, as officers read it: 11 月 13 日 周四. */
  public String dateWithWeekday(LocalDate day) {
    return words.of("time.day-and-weekday", date(day), format("time.pattern.weekday", day));
  }

  /** Until when: 今天 18:00 前 while the day is near, 11 月 15 日前 after that. */
  public String before(Instant due) {
    LocalDate day = due.atZone(zone).toLocalDate();
    boolean near = Math.abs(ChronoUnit.DAYS.between(today(), day)) <= 1;
    return near
        ? words.of("time.before-moment", moment(due))
        : words.of("time.before-day", day(day));
  }

  /** Until when, for paper: never a relative word. */
  public String beforeOnPaper(Instant due) {
    return words.of("time.before-moment", momentOnPaper(due));
  }

  /** A moment, for paper and for what is read out: 11 月 15 日 18:00, never a relative word. */
  public String momentOnPaper(Instant at) {
    ZonedDateTime there = at.atZone(zone);
    return words.of("time.day-and-clock", date(there.toLocalDate()), clock(there));
  }

  /** A moment for files that others read later: 2026-11-15 18:00, in the time of the place. */
  public String iso(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(zone));
  }

  /** Until when, with the clock however far away it is. */
  public String beforeMoment(Instant due) {
    return words.of("time.before-moment", moment(due));
  }

  /** What is left or over: 还剩 1 天 4 小时, 超时 2 小时 10 分. */
  public String left(Instant due) {
    Duration left = Duration.between(now, due);
    return left.isNegative()
        ? words.of("time.late", duration(left.negated()))
        : words.of("time.left", duration(left));
  }

  /** A duration in its two largest units: 1 天 4 小时, 34 分钟. */
  public String duration(Duration length) {
    long days = length.toDays();
    if (days > 0) {
      return both("time.days", days, "time.hours", length.toHoursPart());
    }
    if (length.toHours() > 0) {
      return both("time.hours", length.toHours(), "time.minutes-after", length.toMinutesPart());
    }
    return words.of("time.minutes", Math.max(1, length.toMinutes()));
  }

  private String both(String largeKey, long large, String smallKey, long small) {
    String first = words.of(largeKey, large);
    return small == 0 ? first : words.of("time.two-units", first, words.of(smallKey, small));
  }

  private String clock(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("HH:mm", words.language().locale()).format(at);
  }

  private String format(String patternKey, LocalDate day) {
    return DateTimeFormatter.ofPattern(words.of(patternKey), words.language().locale()).format(day);
  }

  private LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }
}
