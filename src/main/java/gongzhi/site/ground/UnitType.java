package gongzhi.site.ground;

import gongzhi.territory.Area;
import gongzhi.territory.Level;
import java.util.Optional;

/**
 * What kind of unit a subdistrict or community is, by its public number: GB/T 10114 gives each kind
 * a range of the three digits of its own level.
 */
public enum UnitType {
  STREET,
  TOWN,
  TOWNSHIP,
  PARK,
  RESIDENTS_COMMITTEE,
  VILLAGE_COMMITTEE,
  COMMUNITY_LIKE;

  private static final int FIRST_TOWN = 100;
  private static final int FIRST_TOWNSHIP = 200;
  private static final int FIRST_LIKE = 400;
  private static final int SUBDISTRICT_DIGITS = 6;
  private static final int COMMUNITY_DIGITS = 9;

  /** Empty for areas of other levels and of other code systems. */
  public static Optional<UnitType> of(Area area) {
    if (!area.codeSystem().equals("nbs")) {
      return Optional.empty();
    }
    if (area.level() == Level.SUBDISTRICT) {
      return Optional.of(subdistrict(number(area.code(), SUBDISTRICT_DIGITS)));
    }
    return area.level() == Level.COMMUNITY
        ? Optional.of(community(number(area.code(), COMMUNITY_DIGITS)))
        : Optional.empty();
  }

  private static UnitType subdistrict(int number) {
    if (number >= FIRST_LIKE) {
      return PARK;
    }
    if (number >= FIRST_TOWNSHIP) {
      return TOWNSHIP;
    }
    return number >= FIRST_TOWN ? TOWN : STREET;
  }

  private static UnitType community(int number) {
    if (number >= FIRST_LIKE) {
      return COMMUNITY_LIKE;
    }
    return number >= FIRST_TOWNSHIP ? VILLAGE_COMMITTEE : RESIDENTS_COMMITTEE;
  }

  private static int number(String code, int from) {
    return code.length() < from + 3 ? 0 : Integer.parseInt(code.substring(from, from + 3));
  }
}
