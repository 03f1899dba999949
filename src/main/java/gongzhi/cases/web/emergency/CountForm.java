package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.DoorCount;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/** Doors as they are counted, as typed. */
public record CountForm(
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
