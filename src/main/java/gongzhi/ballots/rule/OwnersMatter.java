package gongzhi.ballots.rule;

/**
 * What owners decide jointly (业主共同决定事项), in the order of 民法典第二百七十八条. Using and raising the
 * maintenance fund are two matters with two majorities.
 */
public enum OwnersMatter {
  ASSEMBLY_RULES,
  COVENANT,
  COMMITTEE_MEMBERS,
  PROPERTY_COMPANY,
  FUND_USE,
  FUND_RAISING,
  REBUILDING,
  COMMON_PARTS_CHANGE,
  OTHER;

  /** As the law numbers it, from one to nine. */
  public int number() {
    return ordinal() + 1;
  }

  /** The key of the rule that decides it. */
  public String rule() {
    return switch (this) {
      case FUND_RAISING, REBUILDING, COMMON_PARTS_CHANGE -> "owners-special";
      default -> "owners-ordinary";
    };
  }
}
