package gongzhi.territory.calendar;

/** The calendar that ships with the program, for tests of other packages. */
public final class TestCalendars {

  private TestCalendars() {}

  /** With the usual hours. */
  public static WorkingCalendar shipped() {
    PublishedHolidays shipped = PublishedHolidays.shipped();
    return new WorkingCalendar(new WorkingDays(shipped.days(), shipped.years()), OfficeHours.USUAL);
  }
}
