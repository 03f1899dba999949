package gongzhi.cases.handover;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One case on the list of a meeting, for one unit.
 *
 * @param dueOn the day by which the unit is to have done it
 * @param demand what it is to do, in words of the meeting
 * @param wasWith the unit that had the case when it was put on the list; null for none
 * @param handedAt when it was handed over; null before
 * @param signedAt when the unit signed; null until then
 */
public record HandoverLine(
    long id,
    long meetingId,
    long caseId,
    String caseNo,
    PartyId unit,
    LocalDate dueOn,
    String demand,
    @Nullable PartyId wasWith,
    @Nullable Instant handedAt,
    @Nullable Instant signedAt) {

  /** Finer times are rounded into the next day where they are kept. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59, 59);

  public CaseNo no() {
    return CaseNo.of(caseNo);
  }

  /** The last moment of its day. */
  Instant until() {
    return dueOn.atTime(LAST_MINUTE).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
