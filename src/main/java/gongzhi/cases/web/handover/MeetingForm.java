package gongzhi.cases.web.handover;

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
 * A meeting as somebody plans it.
 *
 * @param on its day and {@code at} its hour, both as typed
 */
public record MeetingForm(
    @Nullable String title,
    @Nullable String venue,
    @Nullable Long area,
    @BindParam("day") @Nullable String on,
    @BindParam("hour") @Nullable String at) {

  static final MeetingForm BLANK = new MeetingForm("", "", null, "", "09:30");

  public MeetingForm {
    title = Objects.requireNonNullElse(title, "");
    venue = Objects.requireNonNullElse(venue, "");
    on = Objects.requireNonNullElse(on, "");
    at = Objects.requireNonNullElse(at, "");
  }

  Instant meetsAt() {
    try {
      return LocalDate.parse(text(on))
          .atTime(LocalTime.parse(text(at)))
          .atZone(WorkingCalendar.ZONE)
          .toInstant();
    } catch (DateTimeException _) {
      throw Rejection.invalid("handover.day-is-off");
    }
  }

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
