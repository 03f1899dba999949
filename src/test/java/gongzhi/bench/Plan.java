package gongzhi.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long a run takes.
 *
 * @param pairs how often database and product take turns
 * @param time of each turn
 * @param warm how long a kind of request is sent before it is measured: a program that has served
 *     for a day has compiled what it does
 * @param cases in the database while lists are read
 */
record Plan(boolean quick, int pairs, Duration time, Duration warm, int cases) {

  private static final String CASES = "--cases=";
  private static final int USUAL = 100_000;

  static Plan of(List<String> words) {
    int cases = cases(words);
    return words.contains("--quick")
        ? new Plan(true, 3, Duration.ofSeconds(2), Duration.ofSeconds(10), cases)
        : new Plan(false, 5, Duration.ofSeconds(4), Duration.ofSeconds(30), cases);
  }

  private static int cases(List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith(CASES))
        .map(word -> Integer.parseInt(word.substring(CASES.length())))
        .findFirst()
        .orElse(USUAL);
  }

  String command() {
    String many = cases == USUAL ? "" : " " + CASES + cases;
    return (quick ? "bin/bench --quick" : "bin/bench") + many;
  }
}
