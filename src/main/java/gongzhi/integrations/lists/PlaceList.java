package gongzhi.integrations.lists;

import java.util.LinkedHashMap;
import java.util.Map;

/** One list of a place while it is brought in, inside one transaction. */
abstract class PlaceList {

  /** What became of the rows, in words. */
  final Map<String, Long> counts = new LinkedHashMap<>();

  /** Takes in one row, now or with {@link #finish}; refuses it by throwing. */
  abstract void take(Cells row);

  /** After the last row. */
  void finish(Refusals refusals) {}

  /** After everything was kept. */
  void kept() {}

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }
}
