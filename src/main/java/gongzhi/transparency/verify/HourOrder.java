package gongzhi.transparency.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether entries claim hours that fit their places. A leaf is written at most a few minutes before
 * its neighbours, so one that claims to be hours older was put in later.
 */
final class HourOrder {

  private static final Duration TOLERANCE = Duration.ofHours(2);

  private Instant latest = Instant.MIN;

  void add(byte[] entry, long place) {
    String[] lines = new String(entry, StandardCharsets.UTF_8).split("\n", -1);
    boolean form = lines.length == 6 && lines[0].equals("gongzhi.leaf/1");
    if (!form || !lines[3].matches("\\d{4}-\\d\\d-\\d\\dT\\d\\dZ")) {
      throw new DoesNotHold("entry " + place + " has another form than the log promises.");
    }
    Instant hour = Instant.parse(lines[3].replace("Z", ":00:00Z"));
    if (latest != Instant.MIN && hour.isBefore(latest.minus(TOLERANCE))) {
      throw new DoesNotHold(
          "entry "
              + place
              + " claims the hour "
              + lines[3]
              + ", but stands behind "
              + latest
              + ".");
    }
    latest = hour.isAfter(latest) ? hour : latest;
  }
}
