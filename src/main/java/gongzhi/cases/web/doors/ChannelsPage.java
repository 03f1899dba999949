package gongzhi.cases.web.doors;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * How many cases came in by which way, and all of them in one list, ready to print.
 *
 * @param channels the choice of one way, and of all
 * @param states the choice of how they stand
 */
public record ChannelsPage(
    List<Group> groups,
    String sum,
    List<Choice> channels,
    List<Choice> states,
    List<Order> orders,
    Paging paging) {

  /**
   * One order of the list.
   *
   * @param who the unit that has it, else who answers for it
   */
  public record Order(
      String no,
      String channel,
      String category,
      String who,
      StatusMark status,
      String received,
      String promised) {}

  /** Ways of listening that belong together: by phone, by letter, face to face, on the screen. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One channel.
   *
   * @param address its open cases as a list
   */
  public record Line(String name, String address, long today, long open, long late) {}
}
