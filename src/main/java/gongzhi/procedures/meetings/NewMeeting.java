package gongzhi.procedures.meetings;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody calls it.
 *
 * @param body key of the body in the pack of the place
 * @param startsAt null where no moment was given
 * @param agenda one item a line
 */
public record NewMeeting(
    Area area, String body, @Nullable Instant startsAt, String venue, String topic, String agenda) {

  private static final int LEAST = 2;
  private static final int VENUE_MAX = 60;
  private static final int TOPIC_MAX = 40;
  private static final int AGENDA_MAX = 1000;
  private static final int AHEAD_MAX = 180;

  public NewMeeting {
    venue = venue.strip();
    topic = topic.strip();
    agenda = agenda.strip().replace("\r\n", "\n");
  }

  /** Refuses (422) what cannot be called now. */
  Instant require(MeetingBody rules, Instant now) {
    requireWords(topic, TOPIC_MAX, "meetings.say-topic");
    requireWords(venue, VENUE_MAX, "meetings.say-venue");
    requireWords(agenda, AGENDA_MAX, "meetings.say-agenda");
    if (startsAt == null || !startsAt.isAfter(now)) {
      throw Rejection.invalid("meetings.say-when", AHEAD_MAX);
    }
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    LocalDate day = startsAt.atZone(WorkingCalendar.ZONE).toLocalDate();
    if (day.isAfter(today.plusDays(AHEAD_MAX))) {
      throw Rejection.invalid("meetings.say-when", AHEAD_MAX);
    }
    if (day.isBefore(today.plusDays(rules.noticeDays()))) {
      throw Rejection.invalid("meetings.too-soon", rules.noticeDays(), rules.law().zh());
    }
    return startsAt;
  }

  private static void requireWords(String words, int most, String key) {
    if (words.length() < LEAST || words.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
