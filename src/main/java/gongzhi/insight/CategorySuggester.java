package gongzhi.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses from its words what kind of matter a text is about. A longer word says more than a short
 * one, a word of many categories less; what stands at the beginning says more than what follows.
 *
 * <p>A suggestion is advice with its reason; a person decides. Immutable, safe for any thread.
 */
public final class CategorySuggester {

  /**
   * A category that the text may be about.
   *
   * @param because the words found in the text, in the order of the text
   */
  public record Suggestion(String category, double score, List<String> because) {}

  private static final int MOST = 3;
  private static final int BEGINNING = 40;
  private static final double WORTH_OF_BEGINNING = 2;

  /** Below this part of the best score, a further suggestion would only distract. */
  private static final double WORTH_SAYING = 0.3;

  /** Marks a word that says how people speak rather than what about, such as {@code ~咨询}. */
  private static final String MANNER = "~";

  private static final double WORTH_OF_MANNER = 0.25;

  /** A word with the categories it speaks for, and how much it says for each. */
  private record Clue(String word, List<String> categories, double worth) {

    static Clue of(String written, List<String> categories) {
      boolean manner = written.startsWith(MANNER);
      String word = manner ? written.substring(MANNER.length()) : written;
      double worth = (word.length() - 1.0) / categories.size() * (manner ? WORTH_OF_MANNER : 1);
      return new Clue(word, List.copyOf(categories), worth);
    }
  }

  private final List<Clue> clues = new ArrayList<>();
  private final WordFinder finder;

  private CategorySuggester(Map<String, List<String>> keywords) {
    Map<String, List<String>> byWord = new HashMap<>();
    keywords.forEach(
        (category, own) ->
            own.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(category)));
    byWord.forEach((word, ofCategories) -> clues.add(Clue.of(word, ofCategories)));
    finder = new WordFinder(clues.stream().map(Clue::word).toList());
  }

  /**
   * A suggester for these categories, each with the words people use for it. A word that begins
   * with {@code ~} says how people speak, not what about, and weighs a quarter.
   */
  public static CategorySuggester of(Map<String, List<String>> keywords) {
    return new CategorySuggester(keywords);
  }

  /** At most three categories, best first; none when no word of any category occurs. */
  public List<Suggestion> suggest(String text) {
    Map<String, Tally> tallies = new HashMap<>();
    for (WordFinder.Found found : finder.longestIn(text)) {
      Clue clue = clues.get(found.word());
      double worth = clue.worth() * (found.start() < BEGINNING ? WORTH_OF_BEGINNING : 1);
      for (String category : clue.categories()) {
        tallies.computeIfAbsent(category, Tally::new).add(clue.word(), worth);
      }
    }
    return best(tallies);
  }

  private static List<Suggestion> best(Map<String, Tally> tallies) {
    List<Suggestion> ranked =
        tallies.values().stream()
            .map(Tally::suggestion)
            .sorted(
                Comparator.comparingDouble(Suggestion::score)
                    .reversed()
                    .thenComparing(Suggestion::category))
            .limit(MOST)
            .toList();
    return ranked.stream()
        .filter(one -> one.score() >= ranked.getFirst().score() * WORTH_SAYING)
        .toList();
  }

  /** What speaks for one category. A word counts once, however often it is repeated. */
  private static final class Tally {

    private final String category;
    private final Set<String> because = new LinkedHashSet<>();
    private double score;

    Tally(String category) {
      this.category = category;
    }

    void add(String word, double worth) {
      if (because.add(word)) {
        score += worth;
      }
    }

    Suggestion suggestion() {
      return new Suggestion(category, score, List.copyOf(because));
    }
  }
}
