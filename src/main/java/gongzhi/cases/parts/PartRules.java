package gongzhi.cases.parts;

import static gongzhi.parties.Permission.CASE_ASSIGN;
import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may split the work on a case, when, and until which day. */
public final class PartRules {

  private static final Set<CaseStatus> AT_WORK =
      EnumSet.of(CaseStatus.ASSIGNED, CaseStatus.IN_PROGRESS, CaseStatus.REOPENED);

  /** When a day ends for whoever has until that day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private PartRules() {}

  /** Whether a unit is at work, so that others can be given a part of it. */
  public static boolean isDivisible(CaseStatus status, boolean restricted) {
    return AT_WORK.contains(status) && !restricted;
  }

  /** Whether somebody assigns there, or serves the unit that leads. */
  public static boolean leads(Viewer viewer, String areaPath, @Nullable PartyId lead) {
    return viewer.may(CASE_ASSIGN, areaPath)
        || (lead != null && viewer.serves(lead) && viewer.mayAnywhere(CASE_HANDLE));
  }

  static void requireLeads(Viewer viewer, Case about) {
    if (!leads(viewer, about.where().path(), about.duty().unit())) {
      throw Rejection.forbidden("parts.only-who-leads");
    }
  }

  static void requireDivisible(Case about) {
    if (about.matter().restricted()) {
      throw Rejection.of("parts.not-of-a-restricted-case");
    }
    if (!AT_WORK.contains(about.status())) {
      throw Rejection.of("parts.nothing-at-work");
    }
  }

  static void requireOther(Viewer by, Case about, PartyId unit) {
    if (unit.equals(about.duty().unit())) {
      throw Rejection.invalid("case.unit-leads-already");
    }
    if (by.serves(unit)) {
      throw Rejection.invalid("parts.not-to-oneself");
    }
  }

  static void requireNotOf(Viewer by, Part part) {
    if (by.serves(part.unit())) {
      throw Rejection.forbidden("parts.never-checks-itself");
    }
  }

  /** The end of that day; no later than the case is due, unless the case is late already. */
  static Instant due(Case about, @Nullable LocalDate until, Instant now) {
    if (until == null) {
      throw Rejection.invalid("parts.choose-day");
    }
    Instant end = until.atTime(END_OF_DAY).atZone(WorkingCalendar.ZONE).toInstant();
    Instant whole = about.duty().due();
    boolean last = whole.atZone(WorkingCalendar.ZONE).toLocalDate().equals(until);
    Instant due = last && whole.isBefore(end) && whole.isAfter(now) ? whole : end;
    if (!due.isAfter(now)) {
      throw Rejection.invalid("parts.day-lies-ahead");
    }
    if (due.isAfter(whole) && whole.isAfter(now) && !last) {
      throw Rejection.invalid("parts.due-before-the-case");
    }
    return due;
  }
}
