package gongzhi.procedures.rule;

import gongzhi.shared.Title;

/**
 * How many must support what residents propose, and how fast it is screened (联名规则).
 *
 * @param signatures how many people
 * @param residents whether only those may sign who live on the ground it is about
 * @param days how long it can be supported
 * @param screened by when the committee says yes or no
 * @param basis where that stands
 */
public record SupportRule(
    int signatures, boolean residents, Term days, Term screened, Title basis) {

  private static final int MOST = 10_000;

  public SupportRule {
    if (signatures < 1 || signatures > MOST) {
      throw new IllegalArgumentException("signatures is from 1 to " + MOST);
    }
  }
}
