package gongzhi.cases.handover;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody plans: a meeting for a subdistrict or a district, not before today and within a
 * year.
 *
 * @param area whose cases are handed over
 */
public record MeetingPlan(Area area, String title, String venue, Instant meetsAt) {

  private static final int WORDS_MAX = 60;
  private static final Duration FURTHEST = Duration.ofDays(366);

  public MeetingPlan {
    title = Masking.of(title.strip());
    venue = venue.strip();
  }

  void requireSound(Instant now) {
    if (area.level() != Level.SUBDISTRICT && area.level() != Level.DISTRICT) {
      throw Rejection.invalid("handover.choose-area");
    }
    if (title.isEmpty() || title.length() > WORDS_MAX) {
      throw Rejection.invalid("handover.say-title", WORDS_MAX);
    }
    if (venue.isEmpty() || venue.length() > WORDS_MAX) {
      throw Rejection.invalid("handover.say-venue", WORDS_MAX);
    }
    Instant today =
        now.atZone(WorkingCalendar.ZONE)
            .toLocalDate()
            .atStartOfDay(WorkingCalendar.ZONE)
            .toInstant();
    if (meetsAt.isBefore(today) || meetsAt.isAfter(now.plus(FURTHEST))) {
      throw Rejection.invalid("handover.day-is-off");
    }
  }
}
