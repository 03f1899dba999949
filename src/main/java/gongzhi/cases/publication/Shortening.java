package gongzhi.cases.publication;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words are others with something blacked out (删减): each run that is kept stands in them in
 * the same order, and whatever is missing has a mark in its place.
 */
final class Shortening {

  private static final Pattern MARK = Pattern.compile("[□■…＊*]+|\\.{3,}");

  private Shortening() {}

  static boolean isSame(String written, String shown) {
    return plain(written).equals(plain(shown));
  }

  static boolean isOf(String written, String shown) {
    String whole = plain(written);
    List<String> kept = Stream.of(MARK.split(plain(shown), -1)).map(String::strip).toList();
    if (kept.size() == 1) {
      return whole.equals(kept.getFirst());
    }
    return kept.stream().anyMatch(run -> !run.isEmpty())
        && whole.startsWith(kept.getFirst())
        && areInOrder(whole, kept);
  }

  /** The last run is the end of what was written, and none before it reaches into it. */
  private static boolean areInOrder(String whole, List<String> kept) {
    int from = 0;
    for (String run : kept.subList(0, kept.size() - 1)) {
      int at = whole.indexOf(run, from);
      if (at < 0) {
        return false;
      }
      from = at + run.length();
    }
    return whole.endsWith(kept.getLast()) && whole.length() - kept.getLast().length() >= from;
  }

  private static String plain(String words) {
    return words.replace("\r", "").strip();
  }
}
