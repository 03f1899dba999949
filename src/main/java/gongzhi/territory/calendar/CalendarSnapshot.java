package gongzhi.territory.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which days are worked, here and there, and the hours of those who keep their own. Immutable. */
final class CalendarSnapshot {

  private final Map<LocalDate, Holiday> national = new TreeMap<>();
  private final Map<String, Map<LocalDate, Holiday>> local = new HashMap<>();
  private final WorkingDays everywhere;
  private final Map<String, WorkingDays> days = new HashMap<>();
  private final Map<String, OfficeHours> hours;

  /** Of two national days with the same date the later in the list counts. */
  CalendarSnapshot(
      List<Holiday> national,
      Set<Integer> years,
      List<LocalDay> local,
      Map<String, OfficeHours> hours) {
    national.forEach(day -> this.national.put(day.date(), day));
    this.everywhere = new WorkingDays(this.national.values(), years);
    for (LocalDay day : local) {
      this.local
          .computeIfAbsent(day.place(), place -> new TreeMap<>())
          .put(day.date(), day.holiday());
    }
    this.local.forEach((place, own) -> days.put(place, daysWith(own, years)));
    this.hours = Map.copyOf(hours);
  }

  WorkingDays days(String place) {
    return days.getOrDefault(place, everywhere);
  }

  @Nullable OfficeHours hoursOf(String owner) {
    return hours.get(owner);
  }

  Optional<Holiday> national(LocalDate date) {
    return Optional.ofNullable(national.get(date));
  }

  Optional<Holiday> local(String place, LocalDate date) {
    return Optional.ofNullable(local.getOrDefault(place, Map.of()).get(date));
  }

  /** What departs from the week in this place and year, by date. */
  CalendarYear year(String place, int year) {
    Map<LocalDate, CalendarYear.Day> all = new TreeMap<>();
    national.values().forEach(day -> all.put(day.date(), new CalendarYear.Day(day, false)));
    local
        .getOrDefault(place, Map.of())
        .values()
        .forEach(day -> all.put(day.date(), new CalendarYear.Day(day, true)));
    List<CalendarYear.Day> found =
        all.values().stream().filter(day -> day.holiday().date().getYear() == year).toList();
    return new CalendarYear(year, everywhere.publishedYears().contains(year), found);
  }

  private WorkingDays daysWith(Map<LocalDate, Holiday> own, Set<Integer> years) {
    List<Holiday> all = new ArrayList<>(national.values());
    all.addAll(own.values());
    return new WorkingDays(all, years);
  }
}
