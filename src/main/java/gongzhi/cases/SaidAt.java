package gongzhi.cases;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When an imported report was said, as its list wrote it: a day or a moment, as spreadsheets and
 * programs write them. Without an offset it is China's time.
 */
final class SaidAt {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Pattern SHORT_PART = Pattern.compile("(?<!\\d)(\\d)(?=[-T:]|$)");
  private static final int EARLIEST_YEAR = 1900;

  private SaidAt() {}

  /** Refuses what is no time, and a time that has not come; empty says that nobody knows. */
  static void require(String written, Instant now) {
    if (written.isBlank()) {
      return;
    }
    OffsetDateTime said = read(written);
    if (said.getYear() < EARLIEST_YEAR) {
      throw Rejection.invalid("report.said-at-unreadable", written);
    }
    if (said.toInstant().isAfter(now)) {
      throw Rejection.invalid("report.said-at-to-come", written);
    }
  }

  /** 2026/1/2 9:05 is 2026-01-02T09:05. */
  private static OffsetDateTime read(String written) {
    String plain = written.strip().toUpperCase(Locale.ROOT).replace('/', '-').replace(' ', 'T');
    String text = SHORT_PART.matcher(plain).replaceAll("0$1");
    try {
      if (!text.contains("T")) {
        return LocalDate.parse(text).atStartOfDay(CHINA).toOffsetDateTime();
      }
      boolean hasOffset =
          text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.matches(".*T.*-.*");
      return hasOffset
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text).atZone(CHINA).toOffsetDateTime();
    } catch (DateTimeException _) {
      throw Rejection.invalid("report.said-at-unreadable", written);
    }
  }
}
