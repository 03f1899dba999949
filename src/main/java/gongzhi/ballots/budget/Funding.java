package gongzhi.ballots.budget;

import java.util.List;

/**
 * What a budget pays for (预算结果), step by step so that it can be followed on paper.
 *
 * @param steps what was looked at, in order, and what became of it
 */
public record Funding(List<Step> steps) {

  /** Why an item is paid for or not. */
  public enum Verdict {
    FUNDED,
    /** A reserve adds what is missing. */
    TOPPED_UP,
    /** It costs more than what is left; the next ones are still looked at. */
    TOO_DEAR,
    /** One before it cost more than what was left, and the rule stops there. */
    STOPPED_BEFORE,
    /** Too few wanted it. */
    TOO_LITTLE_SUPPORT;

    boolean pays() {
      return this == FUNDED || this == TOPPED_UP;
    }
  }

  /** One item, its verdict, and what was left before it. */
  public record Step(BudgetItem item, Verdict verdict, long left) {}

  public Funding {
    steps = List.copyOf(steps);
  }

  /** Ids of what is paid for, in the order it was chosen. */
  public List<String> funded() {
    return paid().stream().map(BudgetItem::id).toList();
  }

  /** What all of it costs, in fen. */
  public long cost() {
    return paid().stream().mapToLong(BudgetItem::cost).sum();
  }

  List<BudgetItem> paid() {
    return steps.stream().filter(step -> step.verdict().pays()).map(Step::item).toList();
  }
}
