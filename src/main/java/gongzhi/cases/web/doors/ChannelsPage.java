package gongzhi.cases.web.doors;

import java.util.List;

/** How many cases came in by which way, ready to print. */
public record ChannelsPage(List<Group> groups, String sum) {

  /** Ways of listening that belong together: by phone, by letter, face to face, on the screen. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One channel.
   *
   * @param address its open cases as a list
   */
  public record Line(String name, String address, long today, long open, long late) {}
}
