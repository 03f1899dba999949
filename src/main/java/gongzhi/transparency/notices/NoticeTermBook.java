package gongzhi.transparency.notices;

import gongzhi.shared.Pack;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The terms of all places, read from the packs at the start, and the days they come to. */
@Component
public class NoticeTermBook {

  private static final String DEFAULT = "default";

  private final Map<String, NoticeTerms> terms = new HashMap<>();
  private final Areas areas;
  private final Calendars calendars;

  NoticeTermBook(
      @Value("${gongzhi.places:places}") Path folder,
      Places places,
      Areas areas,
      Calendars calendars) {
    this.areas = areas;
    this.calendars = calendars;
    Stream.concat(Stream.of(DEFAULT), places.codes().stream())
        .forEach(
            place ->
                terms.put(place, Pack.read(folder, place, NoticeTerms.FILE, NoticeTerms.class)));
  }

  /** What applies on this ground. */
  public NoticeTerms of(Area area) {
    return Objects.requireNonNull(terms.getOrDefault(areas.place(area), terms.get(DEFAULT)));
  }

  /**
   * How long a notice hangs that is posted there on this day.
   *
   * @param days what somebody chose; 0 for the shortest term
   * @throws Rejection (422) for a term nobody knows, or one shorter than the rule allows
   */
  public NoticeSpan span(Area area, String key, int days, LocalDate begins) {
    NoticeTerm term = of(area).find(key).orElseThrow(() -> Rejection.invalid("posted.choose-term"));
    int chosen = days == 0 ? term.days() : days;
    if (chosen < term.days() || chosen > NoticeTerm.DAYS_MAX) {
      throw Rejection.invalid("posted.days-out-of-range", term.days(), NoticeTerm.DAYS_MAX);
    }
    return NoticeSpan.of(term, chosen, begins, calendar(area));
  }

  /** The last day on which an objection made on this day is answered in time. */
  LocalDate answerBy(Area area, NoticeSpan span, LocalDate objected) {
    return calendar(area).workingDaysAfter(objected, span.answerDays());
  }

  /** The division code under which the log files what happens there. */
  String codeOf(AreaId area) {
    return areas.publicCode(areas.get(area));
  }

  private WorkingCalendar calendar(Area area) {
    return calendars.of(areas.place(area));
  }
}
