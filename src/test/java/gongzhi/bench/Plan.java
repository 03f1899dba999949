package gongzhi.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long a run takes.
 *
 * @param pairs how often database and product take turns
 * @param time of each turn
 * @param cases in the database while lists are read
 */
record Plan(boolean quick, int pairs, Duration time, int cases) {

  static Plan of(List<String> words) {
    return words.contains("--quick")
        ? new Plan(true, 3, Duration.ofSeconds(2), 100_000)
        : new Plan(false, 5, Duration.ofSeconds(4), 100_000);
  }

  String command() {
    return quick ? "bin/bench --quick" : "bin/bench";
  }
}
