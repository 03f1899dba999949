package gongzhi.cases.web;

import gongzhi.cases.rules.Limit;
import gongzhi.site.Words;

/** A time limit as people say it: 5 个工作日, 4 小时, 30 分钟. */
public final class LimitWords {

  private static final int MINUTES_AN_HOUR = 60;
  private static final int MINUTES_A_WORKING_DAY = 8 * MINUTES_AN_HOUR;
  private static final int MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

  private LimitWords() {}

  /** In the largest unit that divides it. */
  public static String of(Limit limit, Words words) {
    String kind = limit.working() ? "limit.working-" : "limit.";
    int day = limit.working() ? MINUTES_A_WORKING_DAY : MINUTES_A_DAY;
    if (limit.minutes() % day == 0) {
      return words.of(kind + "days", limit.minutes() / day);
    }
    return limit.minutes() % MINUTES_AN_HOUR == 0
        ? words.of(kind + "hours", limit.minutes() / MINUTES_AN_HOUR)
        : words.of(kind + "minutes", limit.minutes());
  }
}
