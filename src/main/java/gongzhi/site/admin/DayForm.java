package gongzhi.site.admin;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.Days;
import gongzhi.territory.calendar.Holiday;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day of one place as it was typed; what is missing counts as empty. */
record DayForm(
    @Nullable String place,
    @Nullable String date,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String basis) {

  static final String WORK = "work";
  static final String OFF = "off";

  @Override
  public String place() {
    return Objects.requireNonNullElse(place, "");
  }

  @Override
  public String date() {
    return Objects.requireNonNullElse(date, "");
  }

  @Override
  public String kind() {
    return Objects.requireNonNullElse(kind, OFF);
  }

  @Override
  public String name() {
    return Objects.requireNonNullElse(name, "").strip();
  }

  @Override
  public String basis() {
    return Objects.requireNonNullElse(basis, "").strip();
  }

  /** The day that was meant; refuses what is no date and no kind. */
  Holiday day() {
    if (!kind().equals(WORK) && !kind().equals(OFF)) {
      throw Rejection.invalid("form.choose-known");
    }
    return new Holiday(Days.parse(date()), kind().equals(WORK), name());
  }
}
