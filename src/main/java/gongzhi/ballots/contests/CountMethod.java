package gongzhi.ballots.contests;

import java.util.List;

/** How a paper with several options is counted (计票办法). */
public enum CountMethod {
  /** As many marks as seats. */
  BLOCK(ContestKind.ELECTION, Paper.MARKS),
  /** As many marks as one likes. */
  APPROVAL(ContestKind.ELECTION, Paper.MARKS),
  /** An order of names; votes are transferred. */
  RANKED(ContestKind.ELECTION, Paper.RANKS),
  /** What most want comes first, as long as there is money. */
  GREEDY(ContestKind.BUDGET, Paper.MARKS, Paper.POINTS, Paper.RANKS),
  /** Everybody has the same share of the money. */
  EQUAL_SHARES(ContestKind.BUDGET, Paper.MARKS, Paper.POINTS, Paper.RANKS);

  private final ContestKind kind;
  private final List<Paper> papers;

  CountMethod(ContestKind kind, Paper... papers) {
    this.kind = kind;
    this.papers = List.of(papers);
  }

  public ContestKind kind() {
    return kind;
  }

  /** Papers that can be counted this way; the first is the usual one. */
  public List<Paper> papers() {
    return papers;
  }
}
