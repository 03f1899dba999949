package gongzhi.cases.web.parts;

import gongzhi.cases.parts.Part;
import gongzhi.cases.parts.PartState;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;

/** How a part stands, in words. */
final class PartMarks {

  private PartMarks() {}

  /**
   * Its state; one that nobody finished ended with its case.
   *
   * @param over whether the case has ended
   */
  static StatusMark of(Part part, boolean over, TimeWords times) {
    Words words = times.words();
    if (over && part.state().isOpen()) {
      return new StatusMark("", "info-circle", words.of("parts.over"));
    }
    return part.isLate(times.now())
        ? new StatusMark("late", "alert-triangle", words.of("parts.late"))
        : new StatusMark(tone(part.state()), icon(part.state()), words.of(part.state()));
  }

  private static String tone(PartState state) {
    return switch (state) {
      case GIVEN, TAKEN -> "doing";
      case DONE -> "you";
      case CHECKED -> "done";
      case RETURNED, CANCELLED -> "";
    };
  }

  private static String icon(PartState state) {
    return state.isOpen() ? "clock" : state == PartState.CHECKED ? "check" : "info-circle";
  }
}
