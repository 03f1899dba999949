package gongzhi.ballots.web;

import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The sample of a poll at the desk.
 *
 * @param announces the fields of the announcement; none once it was made
 * @param throwsDice the field of the dice; none before they are thrown and once they are drawn
 * @param said how the sample stands, in words; empty before it was drawn
 */
public record SamplePage(
    String no,
    String question,
    List<Field> announces,
    List<Field> throwsDice,
    List<String> said,
    List<Line> lines) {

  /** One sampled ballot: where it came from, what the public file says, what was found. */
  public record Line(
      int position, String code, String from, String choice, String found, boolean waits) {}

  /**
   * The paper ballots of a poll, to be counted by hand.
   *
   * @param totals what the program counted of them, to be held against the hand count
   */
  public record Sheet(String no, String question, List<Paper> papers, List<String> totals) {}

  /** One paper, by its number on the roll; what it says is read from the paper alone. */
  public record Paper(String entry, String code) {}
}
