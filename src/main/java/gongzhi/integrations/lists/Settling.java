package gongzhi.integrations.lists;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives rows that lie nowhere here an area of a place: by their key, so the same row always lies in
 * the same one. For lists whose places are masked or far away, in a demonstration.
 */
final class Settling {

  private final List<Long> areas;

  private Settling(List<Long> areas) {
    this.areas = List.copyOf(areas);
  }

  /** Among the communities of this place. */
  static Settling among(Door door, String place) {
    List<Long> areas = new ArrayList<>();
    long last = 0;
    List<Door.AreaItem> page = door.communities(place, last);
    while (!page.isEmpty()) {
      page.forEach(area -> areas.add(area.id()));
      last = page.getLast().id();
      page = door.communities(place, last);
    }
    if (areas.isEmpty()) {
      throw new Unusable("The place %s has no communities yet.".formatted(place));
    }
    return new Settling(areas);
  }

  Entry settled(Entry row) {
    BigInteger hash = new BigInteger(Cells.hash(row.key()), 16);
    return row.settledIn(areas.get(hash.mod(BigInteger.valueOf(areas.size())).intValue()));
  }
}
