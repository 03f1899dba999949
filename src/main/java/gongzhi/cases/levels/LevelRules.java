package gongzhi.cases.levels;

import gongzhi.territory.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a place says about its levels: the content of its {@code levels.yaml}.
 *
 * @param desks the role that answers at a venue of each level, from the community upward
 * @param counterByLevel whether what is said at a counter goes to the desk of the level where most
 *     such matters end, instead of to whoever looks at matters first
 */
public record LevelRules(Map<Level, String> desks, boolean counterByLevel) {

  /** The file of a pack that says it. */
  public static final String FILE = "levels.yaml";

  /** From the nearest to the highest. */
  static final List<Level> LEVELS = List.of(Level.COMMUNITY, Level.SUBDISTRICT, Level.DISTRICT);

  public LevelRules {
    desks = new EnumMap<>(desks);
    if (!desks.keySet().equals(Set.copyOf(LEVELS))) {
      throw new IllegalArgumentException("desks are named for community, subdistrict and district");
    }
  }
}
