package gongzhi.site.admin;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.Calendars;
import gongzhi.territory.calendar.Holiday;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a whole year as it was typed or uploaded; what is missing counts as empty.
 *
 * @param notice the year it is about
 */
record YearForm(
    @Nullable String place,
    @Nullable String notice,
    @Nullable String source,
    @Nullable String lines) {

  static final YearForm EMPTY = new YearForm(null, null, null, null);

  @Override
  public String place() {
    return Objects.requireNonNullElse(place, "");
  }

  String year() {
    return Objects.requireNonNullElse(notice, "").strip();
  }

  @Override
  public String source() {
    return Objects.requireNonNullElse(source, "").strip();
  }

  @Override
  public String lines() {
    return Objects.requireNonNullElse(lines, "");
  }

  YearForm withLines(String uploaded) {
    return uploaded.isBlank() ? this : new YearForm(place, notice, source, uploaded);
  }

  int number() {
    if (!year().matches("[0-9]{4}")) {
      throw Rejection.invalid("calendar.year-form");
    }
    return Integer.parseInt(year());
  }

  /** The days it lists; refuses what cannot be the notice of that year. */
  List<Holiday> days() {
    List<Holiday> days = Calendars.read(lines());
    Calendars.requirePublishable(number(), days, source());
    return days;
  }
}
