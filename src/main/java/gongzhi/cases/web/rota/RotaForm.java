package gongzhi.cases.web.rota;

import gongzhi.cases.rota.Turn;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A turn as somebody types it.
 *
 * @param begins and {@code ends} as the field of a browser writes them: 2026-11-27T18:00
 */
public record RotaForm(
    @Nullable Long person,
    @BindParam("from") @Nullable String begins,
    @BindParam("until") @Nullable String ends,
    @Nullable String phone) {

  static final RotaForm EMPTY = new RotaForm(null, null, null, null);

  public RotaForm {
    begins = text(begins);
    ends = text(ends);
    phone = text(phone);
  }

  Turn turn() {
    return new Turn(
        0,
        new PartyId(Objects.requireNonNullElse(person, 0L)),
        moment(text(begins)),
        moment(text(ends)),
        text(phone));
  }

  private static Instant moment(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException _) {
      throw Rejection.invalid("rota.say-when");
    }
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
