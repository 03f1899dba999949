package gongzhi.cases.web.screen;

import gongzhi.shared.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the screen in the hall can show. */
enum ScreenPanel {
  /** What came in, ended and is late this month. */
  FIGURES,
  /** What was answered last. */
  REPLIES,
  /** The sheet of the echo wall, its code and where to find it. */
  ECHO;

  private static final int LONGEST = 60;

  /**
   * Those named by {@code figures,echo}, in this order; all for nothing; refuses any other word.
   */
  static List<ScreenPanel> named(String names) {
    if (names.isBlank()) {
      return List.of(values());
    }
    if (names.length() > LONGEST) {
      throw unknown();
    }
    return Arrays.stream(names.split(",")).map(ScreenPanel::one).distinct().toList();
  }

  private static ScreenPanel one(String name) {
    return Arrays.stream(values())
        .filter(panel -> panel.name().toLowerCase(Locale.ROOT).equals(name.strip()))
        .findFirst()
        .orElseThrow(ScreenPanel::unknown);
  }

  private static Rejection unknown() {
    return Rejection.invalid("screen.no-such-panel");
  }
}
