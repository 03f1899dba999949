package gongzhi.matching.pairings;

import java.util.List;

/**
 * What a place says about needs and resources: the content of its {@code matching.yaml}.
 *
 * @param paperWishes roles one of which confirms for somebody without a phone that a wish came true
 */
public record MatchingRules(List<String> paperWishes) {

  /** The file of a pack that says it. */
  public static final String FILE = "matching.yaml";

  public MatchingRules {
    paperWishes = List.copyOf(paperWishes);
  }
}
