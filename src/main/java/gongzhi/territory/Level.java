package gongzhi.territory;

import gongzhi.shared.Rejection;

/** How deep an area lies, from the whole country to one building. */
public enum Level {
  COUNTRY,
  PROVINCE,
  CITY,
  DISTRICT,
  SUBDISTRICT,
  COMMUNITY,
  NEIGHBOURHOOD,
  GRID,
  BUILDING;

  private static final Level[] ALL = values();

  /** The level with this number in the public division tables: 1 province to 5 committee. */
  public static Level ofTable(int number) {
    if (number < PROVINCE.ordinal() || number > COMMUNITY.ordinal()) {
      throw Rejection.invalid("territory.unknown-level", number);
    }
    return ALL[number];
  }

  /** Whether this level lies nearer to the country than the other. */
  public boolean isAbove(Level other) {
    return compareTo(other) < 0;
  }

  /** Whether this level lies nearer to a building than the other. */
  public boolean isBelow(Level other) {
    return compareTo(other) > 0;
  }
}
