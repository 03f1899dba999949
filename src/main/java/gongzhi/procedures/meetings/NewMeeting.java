package gongzhi.procedures.meetings;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody calls it.
 *
 * @param body key of the body in the pack of the place
 * @param startsAt null where no moment was given
 * @param agenda one item a line
 * @param items numbers of open cases that stand on the agenda too
 * @param matters proposals and matters that wait for a meeting and stand on it
 * @param whyDay why it is not on the usual day of its body; empty where it is
 */
public record NewMeeting(
    Area area,
    String body,
    @Nullable Instant startsAt,
    String venue,
    String topic,
    String agenda,
    List<String> items,
    List<AgendaItem> matters,
    String whyDay) {

  private static final int LEAST = 2;
  private static final int VENUE_MAX = 60;
  private static final int TOPIC_MAX = 40;
  private static final int AGENDA_MAX = 1000;
  private static final int AHEAD_MAX = 180;
  private static final int WHY_LEAST = 4;
  private static final int WHY_MAX = 100;

  public NewMeeting {
    venue = venue.strip();
    topic = Masking.forEveryone(topic.strip());
    agenda = Masking.forEveryone(agenda.strip().replace("\r\n", "\n"));
    items = List.copyOf(items);
    matters = List.copyOf(matters);
    whyDay = Masking.forEveryone(whyDay.strip());
  }

  /** One whose agenda is only what is typed. */
  public NewMeeting(
      Area area,
      String body,
      @Nullable Instant startsAt,
      String venue,
      String topic,
      String agenda) {
    this(area, body, startsAt, venue, topic, agenda, List.of(), List.of(), "");
  }

  /** The same with the reason why it is on another day than usual. */
  public NewMeeting because(String reason) {
    return new NewMeeting(area, body, startsAt, venue, topic, agenda, items, matters, reason);
  }

  /** The reason why it is not on this usual day; refuses (422) one that is missing. */
  String requireReason(LocalDate usual) {
    if (whyDay.length() < WHY_LEAST || whyDay.length() > WHY_MAX) {
      throw Rejection.invalid("meetings.say-why-day", usual, WHY_LEAST, WHY_MAX);
    }
    return whyDay;
  }

  /** Refuses (422) what cannot be called now. */
  Instant require(MeetingBody rules, Instant now) {
    requireWords(topic, TOPIC_MAX, "meetings.say-topic");
    requireWords(venue, VENUE_MAX, "meetings.say-venue");
    if (items.isEmpty() && matters.isEmpty() && !rules.reportsInTurn()) {
      requireWords(agenda, AGENDA_MAX, "meetings.say-agenda");
    }
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

  /** The same with what follows from calling it on its agenda. */
  NewMeeting with(MeetingPlan plan) {
    String whole =
        Stream.of(
                plan.reports().stream(),
                agenda.lines(),
                plan.items().stream().map(AgendaItem::line))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n"));
    requireWords(whole, AGENDA_MAX, "meetings.say-agenda");
    return new NewMeeting(area, body, startsAt, venue, topic, whole, items, matters, whyDay);
  }

  private static void requireWords(String words, int most, String key) {
    if (words.length() < LEAST || words.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
