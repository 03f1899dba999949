package gongzhi.cases.handover;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting at which key cases of one area are handed to units one by one (集中交办会).
 *
 * @param title everybody reads it in the course of each case
 * @param meetsAt when it is to be held
 * @param settledAt when it was held or cancelled; null while it is prepared
 * @param settledBy who held or cancelled it; null while it is prepared
 * @param reason why it was cancelled, or held before its day; empty for any other
 */
public record HandoverMeeting(
    long id,
    AreaId area,
    String areaPath,
    String title,
    String venue,
    Instant meetsAt,
    MeetingState state,
    PartyId preparedBy,
    @Nullable Instant settledAt,
    @Nullable PartyId settledBy,
    String reason) {

  /** As many key cases as one meeting hands over at most. */
  public static final int MOST_LINES = 200;

  private static final int REASON_MAX = 200;

  /** Refuses (409) a change of what was held or cancelled meanwhile. */
  void requirePreparing() {
    switch (state) {
      case PREPARING -> {}
      case HELD -> throw Rejection.of("handover.held-already");
      case CANCELLED -> throw Rejection.of("handover.cancelled-already");
    }
  }

  public boolean isPreparing() {
    return state == MeetingState.PREPARING;
  }

  /** From when the time of its cases runs: the meeting, or now where its hour has passed. */
  Instant begins(Instant now) {
    return meetsAt.isAfter(now) ? meetsAt : now;
  }

  /** Whether this moment lies on a day before that of the meeting. */
  public boolean isEarly(Instant now) {
    return now.atZone(WorkingCalendar.ZONE)
        .toLocalDate()
        .isBefore(meetsAt.atZone(WorkingCalendar.ZONE).toLocalDate());
  }

  /** Why it is held before its day, as it is kept; refuses (422) what says nothing. */
  String requireReason(String early) {
    String why = Masking.of(early.strip());
    if (why.isEmpty() || why.length() > REASON_MAX) {
      throw Rejection.invalid("handover.say-why-early", REASON_MAX);
    }
    return why;
  }

  /** The first day on which something handed over there can be due. */
  LocalDate firstDay(Instant now) {
    return begins(now).atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
