package gongzhi.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chinese text cut into pairs of neighbouring letters, so that a database which knows no Chinese
 * words can find any of them. Words of other scripts and numbers stay whole, in small letters.
 */
public final class Bigrams {

  private static final Pattern RUNS =
      Pattern.compile("[\\p{IsHan}&&[\\p{L}\\p{N}]]+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int MOST_TERMS = 12;

  private Bigrams() {}

  /** The text of a search column: all pieces in order, parted by blanks. */
  public static String searchText(String text) {
    return String.join(" ", pieces(text));
  }

  /**
   * The query (for {@code to_tsquery('simple', …)}) that finds columns with all of these words;
   * empty when there is nothing to look for. The last letters may be the beginning of a word.
   */
  public static String searchQuery(String words) {
    return pieces(words).stream()
        .distinct()
        .limit(MOST_TERMS)
        .map(piece -> "'" + piece + "'" + (isPair(piece) ? "" : ":*"))
        .collect(Collectors.joining(" & "));
  }

  /** How alike two texts are, from 0 to 1: twice the common pieces among all pieces of both. */
  public static double likeness(String one, String other) {
    Set<String> left = new HashSet<>(pieces(one));
    Set<String> right = new HashSet<>(pieces(other));
    int all = left.size() + right.size();
    left.retainAll(right);
    return all == 0 ? 0 : 2.0 * left.size() / all;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    RUNS.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(run -> cut(run.group(), pieces));
    return pieces;
  }

  private static void cut(String run, List<String> pieces) {
    int[] letters = run.codePoints().toArray();
    if (letters.length == 1 || !isHan(letters[0])) {
      pieces.add(run);
      return;
    }
    for (int i = 0; i + 1 < letters.length; i++) {
      pieces.add(new String(letters, i, 2));
    }
  }

  private static boolean isPair(String piece) {
    return piece.codePointCount(0, piece.length()) == 2 && isHan(piece.codePointAt(0));
  }

  private static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }
}
