package gongzhi.cases.profiles;

import java.util.Arrays;
import java.util.List;

/** What is kept of a neighbourhood (档案项目). */
public enum ProfileFact {
  YEAR_BUILT(1900, 2100),
  BUILDINGS(1, 2_000),
  HOUSEHOLDS(1, 50_000),
  LIFTS(0, 2_000),
  MANAGEMENT(ManagementForm.values()),
  COMMITTEE(CommitteeState.values()),
  FUND(FundState.values()),
  /** Something known to be bad; there may be several. */
  DEFECT(DefectKind.values()),
  /** A plan of renovation; there may be several. */
  PLAN(PlanState.values());

  private final int least;
  private final int most;
  private final List<Enum<?>> choices;

  ProfileFact(int least, int most) {
    this.least = least;
    this.most = most;
    this.choices = List.of();
  }

  ProfileFact(Enum<?>... choices) {
    this.least = 0;
    this.most = 0;
    this.choices = List.of(choices);
  }

  /** The words to choose from; empty for a number. */
  public List<Enum<?>> choices() {
    return choices;
  }

  public boolean isNumber() {
    return choices.isEmpty();
  }

  /** Whether several hold at once, each until it ends; of the others the latest holds. */
  public boolean isListed() {
    return this == DEFECT || this == PLAN;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  /** Those of which the latest entry holds. */
  public static List<ProfileFact> single() {
    return Arrays.stream(values()).filter(fact -> !fact.isListed()).toList();
  }
}
