package gongzhi.ballots.web;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** One poll or roll in a list, ready to print. */
public record PollLine(String address, String title, StatusMark state, List<String> facts) {

  /**
   * A list of them.
   *
   * @param begin where a new one is begun; empty for who may not
   * @param rolls those that hang for objections; none at the desk
   */
  public record Listed(
      String name,
      List<TabLink> places,
      List<PollLine> lines,
      Paging paging,
      String begin,
      List<PollLine> rolls) {}
}
