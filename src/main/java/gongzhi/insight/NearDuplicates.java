package gongzhi.insight;

import java.util.Comparator;
import java.util.List;

/**
 * Says which open cases a new report may repeat: alike in words, near in place, near in time. The
 * caller loads the candidates; the reporter decides whether it is the same.
 */
public final class NearDuplicates {

  /** How far apart, in metres, two reports may be and still be one matter. */
  public static final double MOST_METRES = 100;

  /** How far apart, in hours, they may be: thirty days. */
  public static final double MOST_HOURS = 30 * 24.0;

  private static final int MOST = 5;
  private static final double LEAST_SCORE = 0.2;

  /** At the edge of distance or time a candidate still counts by this part. */
  private static final double WORTH_AT_THE_EDGE = 0.5;

  /** How much the same category makes up for other words. */
  private static final double WORTH_OF_CATEGORY = 0.35;

  /**
   * An open case near by.
   *
   * @param metres from the new report
   * @param hours since it was reported
   */
  public record Candidate(
      long id, String text, boolean sameCategory, double metres, double hours) {}

  /** A case that may be the same matter, with a score from 0 to 1. */
  public record Match(long id, double score) {}

  private NearDuplicates() {}

  /** At most five cases that the text may repeat, best first. */
  public static List<Match> among(List<Candidate> candidates, String text) {
    return candidates.stream()
        .map(candidate -> new Match(candidate.id(), score(candidate, text)))
        .filter(match -> match.score() >= LEAST_SCORE)
        .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::id))
        .limit(MOST)
        .toList();
  }

  private static double score(Candidate candidate, String text) {
    double words = Bigrams.likeness(candidate.text(), text);
    double likeness = candidate.sameCategory() ? words + (1 - words) * WORTH_OF_CATEGORY : words;
    return likeness
        * nearness(candidate.metres(), MOST_METRES)
        * nearness(candidate.hours(), MOST_HOURS);
  }

  private static double nearness(double distance, double most) {
    return distance < 0 || distance > most ? 0 : 1 - distance / most * (1 - WORTH_AT_THE_EDGE);
  }
}
