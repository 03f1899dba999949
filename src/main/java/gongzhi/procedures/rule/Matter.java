package gongzhi.procedures.rule;

/** To whom a matter belongs (事项归属), by law and not by what a place wrote down. */
public enum Matter {
  /** One of the nine of the Civil Code, article 278: the owners decide jointly. */
  OWNERS(Law.CIVIL_CODE_278),
  /** Self-governance of a community: its residents' meeting or that of their representatives. */
  SELF_GOVERNANCE(Law.ORGANIC_LAW),
  /** What those meetings handed to the residents' council. */
  DELEGATED(Law.COUNCIL_RULES),
  /** What an office or an organisation may do by its own powers. */
  LIVELIHOOD(Law.OWN_POWERS);

  private final Law law;

  Matter(Law law) {
    this.law = law;
  }

  /** What gives it to them. */
  public Law law() {
    return law;
  }

  /** Whether nobody but those whom it concerns may end it. */
  public boolean isByLaw() {
    return this == OWNERS || this == SELF_GOVERNANCE;
  }
}
