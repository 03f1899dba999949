package gongzhi.site.parts;

import gongzhi.site.TimeWords;
import java.time.Duration;
import java.time.Instant;

/**
 * A time limit: words first, bar second.
 *
 * @param tone {@code soon, late, ok}, or empty
 * @param percent how much of the allowed time is used, 0 to 100
 */
public record DueMark(String tone, String icon, String words, int percent) {

  private static final Duration ALWAYS_SOON = Duration.ofHours(4);
  private static final int LAST_QUARTER = 75;

  /** The limit as it stands now. Soon is the last quarter of the allowed time, or four hours. */
  public static DueMark of(Instant start, Instant due, TimeWords times) {
    if (times.now().isAfter(due)) {
      return new DueMark("late", "alert-triangle", times.left(due), 100);
    }
    int used = percent(start, due, times.now());
    boolean soon =
        used >= LAST_QUARTER || Duration.between(times.now(), due).compareTo(ALWAYS_SOON) < 0;
    return new DueMark(soon ? "soon" : "", "clock", times.left(due), used);
  }

  /** The limit was kept: 用了 3 天. */
  public static DueMark kept(Instant start, Instant due, Instant done, TimeWords times) {
    String words = times.words().of("time.used", times.duration(Duration.between(start, done)));
    return new DueMark("ok", "circle-check", words, percent(start, due, done));
  }

  public String css() {
    return tone.isEmpty() ? "" : "is-" + tone;
  }

  private static int percent(Instant start, Instant due, Instant at) {
    long allowed = Math.max(1, Duration.between(start, due).toMillis());
    long used = Duration.between(start, at).toMillis();
    return (int) Math.clamp(used * 100 / allowed, 0, 100);
  }
}
