package gongzhi.ballots.web;

import java.util.List;

/**
 * Paper ballots of a poll before it ends, each with its number on the roll, ready to print and cut.
 *
 * @param proxies whether a form for proxies is printed too
 * @param next page of ballots behind these; empty for none
 */
public record PaperPrint(
    String no,
    String question,
    String words,
    String closes,
    boolean proxies,
    List<Ballot> ballots,
    String next) {

  /** One voter by number, and what they vote with. */
  public record Ballot(String no, String voter) {}
}
