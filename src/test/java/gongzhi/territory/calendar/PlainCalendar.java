package gongzhi.territory.calendar;

import java.util.List;
import java.util.Set;

/** A calendar that knows no holidays but the weekends, for rules that only need days. */
public final class PlainCalendar {

  private PlainCalendar() {}

  public static WorkingCalendar usual() {
    return new WorkingCalendar(new WorkingDays(List.of(), Set.of()), OfficeHours.USUAL);
  }
}
