package gongzhi.territory.changes;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import java.util.List;

/**
 * One grid as it shall be.
 *
 * @param base grids whose ground it keeps, but for what other parts take; the first gives it its
 *     posts
 * @param taken buildings it takes from the ground of others
 */
public record Part(String code, String name, List<AreaId> base, List<AreaId> taken) {

  private static final int CODE_MAX = 30;
  private static final int NAME_MAX = 40;

  public Part {
    code = code.strip();
    name = name.strip();
    base = List.copyOf(base);
    taken = List.copyOf(taken);
    if (code.isEmpty() || code.length() > CODE_MAX) {
      throw Rejection.invalid("grid-change.say-code", CODE_MAX);
    }
    if (name.isEmpty() || name.length() > NAME_MAX) {
      throw Rejection.invalid("grid-change.say-name", NAME_MAX);
    }
  }
}
