package gongzhi.cases.deeds;

import gongzhi.territory.Level;
import java.util.Arrays;
import java.util.Optional;

/** On which level a deed was done (办实事层级). */
public enum DeedLevel {
  DISTRICT,
  SUBDISTRICT,
  COMMUNITY,
  NEIGHBOURHOOD;

  /** That of an organisation with ground of this level; empty for one that enters none. */
  public static Optional<DeedLevel> of(Level level) {
    return Arrays.stream(values()).filter(one -> one.name().equals(level.name())).findFirst();
  }
}
