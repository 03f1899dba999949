package gongzhi.cases.web.handover;

import java.util.List;

/**
 * What holding a meeting will do, before it is done.
 *
 * @param units each unit with how many cases it gets
 * @param stuck what cannot be handed over any more, and why
 * @param planned when it was to be held; empty where that is not ahead by a day or more
 * @param early what was typed as the reason for holding it before its day
 */
public record HoldPage(
    String address,
    String title,
    int lines,
    List<Share> units,
    List<String> stuck,
    String planned,
    String early) {

  /** What one unit gets. */
  public record Share(String unit, int cases) {}
}
