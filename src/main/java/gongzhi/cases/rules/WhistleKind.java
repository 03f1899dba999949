package gongzhi.cases.rules;

/** Why units are called (吹哨), and with it how soon they are to be there. */
public enum WhistleKind {
  /** Daily (日常哨): a need of residents that the whistler cannot meet alone. */
  DAILY("1 working days"),
  /** Key work (攻坚哨): joint enforcement and other work that takes several. */
  KEY_WORK("3 working days"),
  /** Emergency (应急哨): on site at once, and stay until it is over. */
  EMERGENCY("30 minutes");

  private final Limit usual;

  WhistleKind(String usual) {
    this.usual = Limit.parse(usual);
  }

  /**
   * The limit where a place sets none: thirty minutes as in the places this comes from, the others
   * a default to be edited.
   */
  Limit usual() {
    return usual;
  }
}
