package gongzhi.ballots.contests;

import static java.util.stream.Collectors.joining;

import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a paper asks for (选票样式), and how it is written down: {@code 3,7} for marks and for an order,
 * {@code 3=5,7=1} for points. Nothing abstains.
 */
public enum Paper {
  MARKS,
  RANKS,
  POINTS;

  /** Options that were marked, or in their order. */
  public static List<Integer> numbers(String said) {
    return said.isEmpty() ? List.of() : Stream.of(said.split(",")).map(Integer::valueOf).toList();
  }

  /** Points for options. */
  public static Map<Integer, Integer> points(String said) {
    Map<Integer, Integer> points = new LinkedHashMap<>();
    for (String one : said.isEmpty() ? List.<String>of() : List.of(said.split(","))) {
      String[] parts = one.split("=");
      points.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }
    return points;
  }

  /** Writes marks down; refuses (422) more than the paper allows. */
  public static String marks(Set<Integer> marked, int most) {
    if (marked.size() > most) {
      throw Rejection.invalid("contest.too-many-marks", most);
    }
    return marked.stream().sorted().map(String::valueOf).collect(joining(","));
  }

  /** Writes an order down, from the place that each option was given; no place means not wanted. */
  public static String order(Map<Integer, Integer> places, int most) {
    if (new HashSet<>(places.values()).size() < places.size()) {
      throw Rejection.invalid("contest.place-twice");
    }
    if (places.size() > most) {
      throw Rejection.invalid("contest.too-many-marks", most);
    }
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(one -> String.valueOf(one.getKey()))
        .collect(joining(","));
  }

  /** Writes points down; refuses (422) more than the paper allows for one option. */
  public static String given(Map<Integer, Integer> points, int most) {
    if (points.values().stream().anyMatch(given -> given > most)) {
      throw Rejection.invalid("contest.too-many-points", most);
    }
    return points.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(joining(","));
  }

  /** What a written paper says, option by option, the most wanted first. */
  public List<Integer> mentioned(String said) {
    if (this != POINTS) {
      return numbers(said);
    }
    return new ArrayList<>(
        points(said).entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList());
  }
}
