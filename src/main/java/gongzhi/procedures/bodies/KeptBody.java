package gongzhi.procedures.bodies;

import gongzhi.territory.Area;
import java.util.List;

/**
 * A body of some ground whose members are listed.
 *
 * @param key key in the meetings file of the place
 * @param sides keys of its sides
 */
public record KeptBody(Area area, String key, List<String> sides, Composition composition) {

  public KeptBody {
    sides = List.copyOf(sides);
  }
}
