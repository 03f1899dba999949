package gongzhi.parties.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When nobody's telephone rings (免打扰时段): {@code gongzhi.quiet}, written {@code 22:00-07:00}; empty
 * for never. What staff have to do at night goes out at night.
 */
@Component
class QuietHours {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final LocalTime from;
  private final LocalTime until;

  QuietHours(@Value("${gongzhi.quiet:22:00-07:00}") String written) {
    String[] parts = (written.isBlank() ? "00:00-00:00" : written).split("-", 2);
    this.from = LocalTime.parse(parts[0].strip());
    this.until = LocalTime.parse(parts[parts.length - 1].strip());
  }

  /** This moment, or the end of the quiet hours it lies in. */
  Instant sendAt(Way way, NoticeKind kind, Instant now) {
    if (!way.rings() || kind == NoticeKind.WORK || from.equals(until)) {
      return now;
    }
    ZonedDateTime there = now.atZone(ZONE);
    LocalTime time = there.toLocalTime();
    boolean night = from.isAfter(until);
    boolean quiet =
        night
            ? !time.isBefore(from) || time.isBefore(until)
            : !time.isBefore(from) && time.isBefore(until);
    if (!quiet) {
      return now;
    }
    ZonedDateTime end = there.with(until);
    return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
  }
}
