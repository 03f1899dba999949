package gongzhi.ballots.budget;

/**
 * Something a budget may pay for, or not (备选项目).
 *
 * @param cost in fen
 */
public record BudgetItem(String id, long cost) {

  public BudgetItem {
    if (cost <= 0) {
      throw new IllegalArgumentException(id + " costs nothing");
    }
  }
}
