package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an office works on a working day, to the minute: {@code 08:30-12:00,14:00-17:30}. A minute
 * of the day runs from 0 to 1440.
 */
public record OfficeHours(List<Span> spans) {

  private static final long NANOS = 60_000_000_000L;
  private static final int MINUTES_A_DAY = 1440;
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

  /** What offices keep when nobody says otherwise. */
  public static final OfficeHours USUAL = parse("08:30-12:00,14:00-17:30");

  /** One unbroken stretch of work, from a minute of the day up to another. */
  public record Span(int from, int to) {

    long nanos() {
      return (to - from) * NANOS;
    }
  }

  public OfficeHours {
    spans = List.copyOf(spans);
    int last = -1;
    for (Span span : spans) {
      if (span.from() <= last || span.to() <= span.from() || span.to() > MINUTES_A_DAY) {
        throw Rejection.invalid("calendar.office-hours-order", span.from(), span.to());
      }
      last = span.to();
    }
    if (spans.isEmpty()) {
      throw Rejection.invalid("calendar.office-hours-empty");
    }
  }

  /** Reads {@code 08:30-12:00,14:00-17:30}; refuses anything that is not in order. */
  public static OfficeHours parse(String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher found = SPAN.matcher(part.strip());
      if (!found.matches()) {
        throw Rejection.invalid("calendar.office-hours-form", text);
      }
      spans.add(new Span(minute(found, 1), minute(found, 3)));
    }
    return new OfficeHours(spans);
  }

  /** Working minutes of a whole day. */
  public int minutesADay() {
    return (int) (nanosADay() / NANOS);
  }

  /** The form {@link #parse} reads. */
  public String text() {
    return String.join(",", spans.stream().map(OfficeHours::text).toList());
  }

  boolean isOpenAt(long nanoOfDay) {
    return spans.stream()
        .anyMatch(span -> nanoOfDay >= span.from() * NANOS && nanoOfDay < span.to() * NANOS);
  }

  long nanosADay() {
    return spans.stream().mapToLong(Span::nanos).sum();
  }

  long closingNano() {
    return spans.getLast().to() * NANOS;
  }

  /** How much work lies before this moment of the day. */
  long workedUntil(long nanoOfDay) {
    long worked = 0;
    for (Span span : spans) {
      worked += Math.clamp(nanoOfDay - span.from() * NANOS, 0, span.nanos());
    }
    return worked;
  }

  /** The first moment of the day by which this much is worked; more than none, at most all. */
  long earliestWith(long worked) {
    long left = worked;
    for (Span span : spans) {
      if (left <= span.nanos()) {
        return span.from() * NANOS + left;
      }
      left -= span.nanos();
    }
    throw new IllegalArgumentException("more work than a day has: " + worked);
  }

  /** The last moment of the day at which no more than this is worked; less than all. */
  long latestWith(long worked) {
    long left = worked;
    for (Span span : spans) {
      if (left < span.nanos()) {
        return span.from() * NANOS + left;
      }
      left -= span.nanos();
    }
    throw new IllegalArgumentException("no work is left after " + worked);
  }

  private static int minute(Matcher found, int group) {
    int hours = Integer.parseInt(found.group(group));
    int minutes = Integer.parseInt(found.group(group + 1));
    if (minutes > 59) {
      throw Rejection.invalid("calendar.office-hours-form", found.group());
    }
    return hours * 60 + minutes;
  }

  private static String text(Span span) {
    return "%02d:%02d-%02d:%02d"
        .formatted(span.from() / 60, span.from() % 60, span.to() / 60, span.to() % 60);
  }
}
