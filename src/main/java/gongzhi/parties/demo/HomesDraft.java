package gongzhi.parties.demo;

import gongzhi.territory.Area;
import java.util.List;

/**
 * Residents behind their doors: a few in the first building of each grid, the building head among
 * them.
 */
final class HomesDraft {

  private static final List<String> WAYS = List.of("OWNER", "FAMILY", "TENANT");

  private final Draft draft;

  HomesDraft(Draft draft) {
    this.draft = draft;
  }

  void settle(Area building) {
    for (int number = 0; number < WAYS.size(); number++) {
      int human = draft.human(building);
      draft.doors.add(new Draft.Door(human, building, door(number), WAYS.get(number)));
    }
  }

  /** The first two share a flat. */
  private static String door(int number) {
    return number < 2 ? "1单元301" : "2单元502";
  }
}
