package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;

/**
 * A roll as it is begun.
 *
 * @param building the only building; empty for the whole area
 * @param unit the only unit of it; empty for all
 */
public record NewRoll(String title, Electorate.Kind kind, String building, String unit) {

  private static final int TITLE_LEAST = 2;
  private static final int TITLE_MAX = 60;
  private static final int SCOPE_MAX = 20;

  public NewRoll {
    title = Masking.visible(title).strip();
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MAX) {
      throw Rejection.invalid("roll.say-title", TITLE_LEAST, TITLE_MAX);
    }
    if (building.length() > SCOPE_MAX || unit.length() > SCOPE_MAX) {
      throw Rejection.invalid("roll.scope-long", SCOPE_MAX);
    }
    if (!unit.isEmpty() && building.isEmpty()) {
      throw Rejection.invalid("roll.unit-needs-building");
    }
  }

  /** Whether this row belongs to it. */
  boolean holds(RollLine line) {
    return (building.isEmpty() || building.equals(line.building()))
        && (unit.isEmpty() || unit.equals(line.unit()));
  }
}
