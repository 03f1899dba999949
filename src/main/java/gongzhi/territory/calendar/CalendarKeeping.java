package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import gongzhi.territory.TerritoryChanged;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping the calendar of one place: days of its own beside the national arrangement. What is kept
 * counts at once for deadlines given from now on; running ones keep the moment they were given.
 */
@Component
public class CalendarKeeping {

  private static final int SHORTEST_BASIS = 2;
  private static final int LONGEST_BASIS = 200;
  private static final int LONGEST_NAME = 40;

  private final CalendarCopy copy;
  private final CalendarStore store;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CalendarKeeping(
      CalendarCopy copy,
      CalendarStore store,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.copy = copy;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The days of a year that depart from the week in this place. */
  public CalendarYear year(String place, int year) {
    if (year < WorkingDays.FIRST.getYear() || year > WorkingDays.LAST.getYear()) {
      throw Rejection.invalid(
          "calendar.out-of-range", WorkingDays.FIRST.getYear(), WorkingDays.LAST.getYear());
    }
    return copy.now().year(place, year);
  }

  /** Refuses a day that cannot become one of this place's own. */
  public void requireAddable(String place, Holiday day, String basis) {
    int words = basis.strip().length();
    if (words < SHORTEST_BASIS || words > LONGEST_BASIS) {
      throw Rejection.invalid("calendar.basis-length", SHORTEST_BASIS, LONGEST_BASIS);
    }
    if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
      throw Rejection.invalid("calendar.name-length", LONGEST_NAME);
    }
    if (copy.now().days(place).isWorking(day.date()) == day.working()) {
      throw Rejection.invalid("calendar.so-already", day.date());
    }
    if (day.working() && isHoliday(place, day.date())) {
      throw Rejection.invalid("calendar.holiday-stays", day.date());
    }
  }

  /** From now on this place works, or rests, on this day. */
  @Transactional
  public void add(String place, Holiday day, String basis) {
    requireAddable(place, day, basis);
    store.addLocal(place, day, basis.strip(), clock.instant());
    events.publishEvent(new TerritoryChanged());
  }

  /** The day of its own which this place has there. */
  public Holiday local(String place, LocalDate date) {
    return copy.now()
        .local(place, date)
        .orElseThrow(() -> Rejection.notFound("calendar.no-local-day", date));
  }

  /** From now on this place follows the national arrangement again on this day. */
  @Transactional
  public void remove(String place, LocalDate date) {
    Holiday kept = local(place, date);
    if (!store.removeLocal(place, kept.date())) {
      throw Rejection.notFound("calendar.no-local-day", date);
    }
    events.publishEvent(new TerritoryChanged());
  }

  /** No place may take away a day off that the State gives, or one that is no weekend's. */
  private boolean isHoliday(String place, LocalDate date) {
    return copy.now().national(date).isPresent()
        || date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
