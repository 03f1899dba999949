package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.territory.TerritoryChanged;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working calendars of places and organisations, and how a new year is added to them. */
@Component
public class Calendars {

  /** The Regulation on public holidays gives thirteen days; no notice can hold fewer. */
  private static final int FEWEST_DAYS_OFF = 13;

  /** What a first line begins with that is no day. */
  private static final Pattern HEAD = Pattern.compile("\\s*\"?(?i:date|日期)\"?\\s*,");

  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private static final int MOST_LINES = 400;
  private static final int LONGEST_SOURCE = 200;

  private final CalendarCopy copy;
  private final CalendarStore store;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Calendars(
      CalendarCopy copy,
      CalendarStore store,
      Places places,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.copy = copy;
    this.store = store;
    this.places = places;
    this.events = events;
    this.clock = clock;
  }

  /** The calendar of a place's offices; the usual hours where no such place runs here. */
  public WorkingCalendar of(String place) {
    CalendarSnapshot now = copy.now();
    return new WorkingCalendar(now.days(place), hoursOf(now, place));
  }

  /** The calendar of one organisation: its own hours where it keeps some, else its place's. */
  public WorkingCalendar of(String place, long organisation) {
    CalendarSnapshot now = copy.now();
    OfficeHours own = now.hoursOf("organisation:" + organisation);
    return new WorkingCalendar(now.days(place), own == null ? hoursOf(now, place) : own);
  }

  /**
   * Reads a year's notice: lines {@code date,kind,name} with kind {@code off} or {@code work},
   * below a head line or without one; refuses the first line that is not in this form.
   */
  public static List<Holiday> read(String csv) {
    boolean marked = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK;
    List<String> all =
        csv.substring(marked ? 1 : 0).lines().filter(line -> !line.isBlank()).toList();
    boolean headed = !all.isEmpty() && HEAD.matcher(all.getFirst()).lookingAt();
    List<String> lines = all.subList(headed ? 1 : 0, all.size());
    if (lines.size() > MOST_LINES) {
      throw Rejection.invalid("calendar.too-many-days", MOST_LINES);
    }
    return lines.stream().map(Holiday::parse).toList();
  }

  /**
   * Adds a year, or corrects it, from the State Council's notice. Its days may reach back into the
   * December before. Running deadlines keep the moment they were given.
   */
  @Transactional
  public void publish(int year, List<Holiday> days, String source) {
    requirePublishable(year, days, source);
    store.replace(year, days, source, clock.instant());
    events.publishEvent(new TerritoryChanged());
  }

  /** From now on this organisation counts its own hours. */
  @Transactional
  public void keepHours(long organisation, OfficeHours hours) {
    store.keepHours("organisation:" + organisation, hours);
    events.publishEvent(new TerritoryChanged());
  }

  private OfficeHours hoursOf(CalendarSnapshot now, String place) {
    OfficeHours changed = now.hoursOf("place:" + place);
    return changed != null
        ? changed
        : places.find(place).map(PlaceDefinition::hours).orElse(OfficeHours.USUAL);
  }

  /** Refuses what cannot be the notice of this year. */
  public static void requirePublishable(int year, List<Holiday> days, String source) {
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      throw Rejection.invalid("calendar.source-length", LONGEST_SOURCE);
    }
    if (year < WorkingDays.FIRST.getYear() || year > WorkingDays.LAST.getYear()) {
      throw Rejection.invalid(
          "calendar.out-of-range", WorkingDays.FIRST.getYear(), WorkingDays.LAST.getYear());
    }
    requireSensible(year, days);
  }

  private static void requireSensible(int year, List<Holiday> days) {
    Set<Object> dates = new HashSet<>();
    for (Holiday day : days) {
      requireInYear(year, day);
      if (!dates.add(day.date())) {
        throw Rejection.invalid("calendar.day-twice", day.date());
      }
      if (day.working() && day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        throw Rejection.invalid("calendar.worked-anyway", day.date());
      }
    }
    if (days.stream().filter(day -> !day.working()).count() < FEWEST_DAYS_OFF) {
      throw Rejection.invalid("calendar.year-incomplete", year, FEWEST_DAYS_OFF);
    }
  }

  private static void requireInYear(int year, Holiday day) {
    boolean decemberBefore = day.date().getYear() == year - 1 && day.date().getMonthValue() == 12;
    if (day.date().getYear() != year && !decemberBefore) {
      throw Rejection.invalid("calendar.day-in-another-year", day.date(), year);
    }
  }
}
