package gongzhi.cases.sessions;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is announced.
 *
 * @param startsAt null where no moment was given; so {@code endsAt}
 */
public record NewSession(
    String kind,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    String place,
    String officers,
    String subjects) {

  private static final int LEAST = 2;
  private static final int PLACE_MAX = 60;
  private static final int OFFICERS_MAX = 120;
  private static final int SUBJECTS_MAX = 200;
  private static final int AHEAD_MAX = 90;
  private static final Duration LONGEST = Duration.ofHours(6);

  public NewSession {
    place = Masking.visible(place).strip();
    officers = Masking.visible(officers).strip();
    subjects = Masking.visible(subjects).strip();
  }

  /** Refuses (422) what cannot be announced now. */
  void require(SessionRules rules, Instant now) {
    SessionRules.Kind found =
        rules.find(kind).orElseThrow(() -> Rejection.invalid("session.choose-kind"));
    requireTimes(found, now);
    requireWords(place, PLACE_MAX, "session.say-place");
    requireWords(officers, OFFICERS_MAX, "session.say-officers");
    requireWords(subjects, SUBJECTS_MAX, "session.say-subjects");
    if (!Masking.of(place + officers + subjects).equals(place + officers + subjects)) {
      throw Rejection.invalid("session.no-personal-data");
    }
  }

  private void requireTimes(SessionRules.Kind found, Instant now) {
    if (startsAt == null || !startsAt.isAfter(now)) {
      throw Rejection.invalid("session.say-when", AHEAD_MAX);
    }
    LocalDate day = startsAt.atZone(WorkingCalendar.ZONE).toLocalDate();
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    if (day.isAfter(today.plusDays(AHEAD_MAX))) {
      throw Rejection.invalid("session.say-when", AHEAD_MAX);
    }
    if (day.isBefore(today.plusDays(found.announceDays()))) {
      throw Rejection.invalid("session.too-soon", found.announceDays());
    }
    if (endsAt == null
        || !endsAt.isAfter(startsAt)
        || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      throw Rejection.invalid("session.say-until", LONGEST.toHours());
    }
  }

  private static void requireWords(String words, int most, String key) {
    if (words.length() < LEAST || words.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
