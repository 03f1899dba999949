package gongzhi.cases.web.threeparty;

import gongzhi.cases.threeparty.Turn;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.StatusMark;

/** How a turn stands, in words. */
final class ThreeMarks {

  private ThreeMarks() {}

  static StatusMark of(Turn turn, TimeWords times) {
    Words words = times.words();
    boolean late = turn.isLate(times.now());
    if (turn.isOpen()) {
      return late
          ? new StatusMark("late", "alert-triangle", words.of("three.late"))
          : new StatusMark("doing", "clock", words.of("three.waits"));
    }
    return late
        ? new StatusMark("", "check", words.of("three.answered-late"))
        : new StatusMark("done", "check", words.of("three.answered"));
  }

  /** 物业公司：接单. */
  static String what(Turn turn, Words words) {
    return words.of("three.what", words.of(turn.side()), words.of(turn.kind()));
  }
}
