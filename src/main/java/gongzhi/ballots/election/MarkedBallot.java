package gongzhi.ballots.election;

import java.util.Set;

/** A ballot with marks behind names (画圈选票). Without a mark it abstains. */
public record MarkedBallot(String no, Set<String> marks) {

  public MarkedBallot {
    marks = Set.copyOf(marks);
  }
}
