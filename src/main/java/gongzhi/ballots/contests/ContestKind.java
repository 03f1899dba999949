package gongzhi.ballots.contests;

import gongzhi.shared.Rejection;
import java.util.Locale;

/** What is chosen among options. */
public enum ContestKind {
  /** 选举: names for seats. */
  ELECTION,
  /** 参与式预算: projects for money. */
  BUDGET;

  /** The kind in an address: {@code elections} or {@code budgets}. */
  public static ContestKind of(String segment) {
    return switch (segment) {
      case "elections" -> ELECTION;
      case "budgets" -> BUDGET;
      default -> throw Rejection.notFound("contest.no-such-contest");
    };
  }

  /** How it stands in an address. */
  public String segment() {
    return name().toLowerCase(Locale.ROOT) + "s";
  }

  char letter() {
    return name().charAt(0);
  }
}
