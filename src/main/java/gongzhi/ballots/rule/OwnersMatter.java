package gongzhi.ballots.rule;

/**
 * What owners decide jointly (业主共同决定事项), in the order of 民法典第二百七十八条, where using and raising the
 * maintenance fund are two matters with two majorities; then the dismissals among them, and what
 * all owners concerned must agree to (第二百七十九条).
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
  OTHER,
  COMMITTEE_DISMISSAL,
  COMPANY_DISMISSAL,
  DWELLING_TO_BUSINESS;

  /** As article 278 numbers it, from one to nine; zero for what is not in its list. */
  public int number() {
    return switch (this) {
      case COMMITTEE_DISMISSAL -> COMMITTEE_MEMBERS.number();
      case COMPANY_DISMISSAL -> PROPERTY_COMPANY.number();
      case DWELLING_TO_BUSINESS -> 0;
      default -> ordinal() + 1;
    };
  }

  /** The key of the rule that decides it. */
  public String rule() {
    return switch (this) {
      case FUND_RAISING, REBUILDING, COMMON_PARTS_CHANGE -> "owners-special";
      case COMMITTEE_DISMISSAL, COMPANY_DISMISSAL -> "owners-dismissal";
      case DWELLING_TO_BUSINESS -> "owners-unanimity";
      default -> "owners-ordinary";
    };
  }
}
