package gongzhi.cases.web.emergency;

import gongzhi.cases.web.SecondLook;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * An emergency as somebody starts it.
 *
 * @param on the day it ends and {@code at} the hour, both as typed
 * @param looked whether the words were read for names and door numbers
 * @param again whether what will happen was read, and this is the second press
 */
public record StartForm(
    @Nullable String kind,
    @Nullable Long area,
    @Nullable String reason,
    @BindParam("day") @Nullable String on,
    @BindParam("hour") @Nullable String at,
    @Nullable Boolean again,
    @Nullable Boolean looked) {

  private static final String USUAL_HOUR = "18:00";

  public StartForm {
    kind = text(kind);
    reason = text(reason);
    on = text(on);
    at = text(at).isEmpty() ? USUAL_HOUR : text(at);
    again = Boolean.TRUE.equals(again);
    looked = Boolean.TRUE.equals(looked);
  }

  boolean isConfirmed() {
    return Boolean.TRUE.equals(again);
  }

  /** For the second press only: the words were read for names and door numbers. */
  void requireLooked() {
    SecondLook.require(Boolean.TRUE.equals(looked));
  }

  Instant until() {
    try {
      return LocalDate.parse(text(on))
          .atTime(LocalTime.parse(text(at)))
          .atZone(WorkingCalendar.ZONE)
          .toInstant();
    } catch (DateTimeException _) {
      throw Rejection.invalid("emergency.day-is-off");
    }
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
