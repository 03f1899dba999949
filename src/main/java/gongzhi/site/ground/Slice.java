package gongzhi.site.ground;

import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of areas that stand in memory in their order, by the id of the last one before. */
record Slice(List<Area> shown, String next, String first) {

  static final int SIZE = 50;

  /**
   * @param address of the list, with a query, so that the key can be added to it
   */
  static Slice of(List<Area> all, @Nullable Long after, String address) {
    int from = after == null ? 0 : behind(all, after);
    List<Area> shown = all.stream().skip(from).limit(SIZE).toList();
    boolean more = all.size() > from + shown.size();
    return new Slice(
        shown, more ? address + "&after=" + shown.getLast().id() : "", from == 0 ? "" : address);
  }

  Paging paging(Words words) {
    return new Paging(first, next, words.of("ground.shown", shown.size()));
  }

  /** An area that is gone meanwhile begins the list anew. */
  private static int behind(List<Area> all, long after) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).id().value() == after) {
        return at + 1;
      }
    }
    return 0;
  }
}
