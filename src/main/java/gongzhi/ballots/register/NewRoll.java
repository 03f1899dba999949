package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A roll as it is begun.
 *
 * @param building the only building; empty for the whole area
 * @param unit the only unit of it; empty for all
 * @param votesOn the day of the vote, on which all of them must be eighteen; null for owners and
 *     members, with whom age does not decide
 */
public record NewRoll(
    String title, Electorate.Kind kind, String building, String unit, @Nullable LocalDate votesOn) {

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
    if (goesByAge(kind) && votesOn == null) {
      throw Rejection.invalid("roll.say-votes-on");
    }
  }

  /** One where age decides nothing, such as of owners. */
  public static NewRoll of(String title, Electorate.Kind kind) {
    return new NewRoll(title, kind, "", "", null);
  }

  /** Whether only those of age are on it: 年满十八周岁. Source: 居委会组织法, 村委会组织法. */
  public static boolean goesByAge(Electorate.Kind kind) {
    return switch (kind) {
      case RESIDENTS, VILLAGERS, HOUSEHOLDS -> true;
      case OWNERS, REPRESENTATIVES, MEMBERS -> false;
    };
  }

  /** Whether this row belongs to it. */
  boolean holds(RollLine line) {
    return (building.isEmpty() || building.equals(line.building()))
        && (unit.isEmpty() || unit.equals(line.unit()));
  }
}
