package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.DoorCount;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Doors as they are counted, as typed.
 *
 * @param seen when somebody last went there as the form knew it, in microseconds since 1970; null
 *     where it did not say
 */
public record CountForm(
    @Nullable Long seen,
    @Nullable String reached,
    @Nullable String need,
    @Nullable String unreached,
    @Nullable String notes) {

  public CountForm {
    reached = StartForm.text(reached);
    need = StartForm.text(need);
    unreached = StartForm.text(unreached);
    notes = StartForm.text(notes);
  }

  /** The same by whoever has seen now how it stands. */
  CountForm knowing(long now) {
    return new CountForm(now, reached, need, unreached, notes);
  }

  DoorCount count() {
    return new DoorCount(number(reached), number(need), number(unreached), StartForm.text(notes));
  }

  private static int number(@Nullable String typed) {
    String text = StartForm.text(typed);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw Rejection.invalid("emergency.count-in-numbers");
    }
    return Integer.parseInt(text);
  }
}
