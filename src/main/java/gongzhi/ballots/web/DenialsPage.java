package gongzhi.ballots.web;

import java.util.List;

/** Ballots of one poll that were denied after the end. */
public record DenialsPage(String no, String question, List<Line> lines, List<String> doubts) {

  /**
   * One of them.
   *
   * @param found what was found, in words; empty until somebody looked
   */
  public record Line(String code, String from, String found) {}
}
