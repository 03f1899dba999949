package gongzhi.territory.calendar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which days are worked, and the hours of those who keep their own. Immutable. */
record CalendarSnapshot(WorkingDays days, Map<String, OfficeHours> hours) {

  CalendarSnapshot {
    hours = Map.copyOf(hours);
  }

  @Nullable OfficeHours hoursOf(String owner) {
    return hours.get(owner);
  }
}
