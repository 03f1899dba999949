package gongzhi.ballots.web;

import java.util.List;

/**
 * What an election or a budget vote came to; nothing of it before the end.
 *
 * @param figures who took part, and the lines to reach
 * @param lines each option with what it got
 * @param steps how it came about, round by round or project by project
 * @param targets how the elected stand to what was aimed at
 * @param left open seats or money that is left, in words; empty for nothing
 * @param later elections that fill the open seats
 * @param recalls votes on those elected
 * @param record address at which the public log shows that the file was committed; empty for none
 * @param papers how many voted on paper and how many papers count; none where nobody did
 */
public record ContestEnding(
    boolean closed,
    String verdict,
    List<String> figures,
    List<Line> lines,
    List<String> steps,
    List<String> targets,
    String left,
    List<PollLine> later,
    List<Recall> recalls,
    List<Papers> papers,
    String hash,
    String record) {

  /**
   * One option with what it got.
   *
   * @param no of the option
   */
  public record Line(int no, String title, String got, boolean chosen, String mark) {}

  /** A vote on somebody who was elected, and what it came to. */
  public record Recall(String address, String words) {}

  /** What became of those who voted on paper, and whether the count sheet is there. */
  public record Papers(String words, boolean sheet) {}

  static final ContestEnding NONE =
      new ContestEnding(
          false, "", List.of(), List.of(), List.of(), List.of(), "", List.of(), List.of(),
          List.of(), "", "");
}
