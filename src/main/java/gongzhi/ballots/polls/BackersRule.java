package gongzhi.ballots.polls;

import gongzhi.shared.Title;

/**
 * How many must stand behind a name or a project before it can stand on a slate (附议人数).
 *
 * @param election in an election; 1 asks for nobody else
 * @param budget in a budget vote
 * @param basis the rule that says so
 */
public record BackersRule(int election, int budget, Title basis) {

  private static final int MOST = 10_000;

  public BackersRule {
    if (election < 1 || budget < 1 || election > MOST || budget > MOST) {
      throw new IllegalArgumentException("election and budget are from 1 to " + MOST);
    }
  }
}
