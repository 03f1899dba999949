package gongzhi.ballots.web;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** Reviews of one election that wait for a second person. */
public record SecondsPage(String segment, String no, String title, List<One> all) {

  /**
   * One review.
   *
   * @param seen what is seconded; empty where the viewer does not
   */
  public record One(
      int no,
      String title,
      String words,
      StatusMark state,
      String traits,
      String reason,
      String seconded,
      String seen) {}
}
