package gongzhi.cases.web.handover;

import java.util.List;

/**
 * What holding a meeting will do, before it is done.
 *
 * @param units each unit with how many cases it gets
 * @param stuck what cannot be handed over any more, and why
 */
public record HoldPage(
    String address, String title, int lines, List<Share> units, List<String> stuck) {

  /** What one unit gets. */
  public record Share(String unit, int cases) {}
}
