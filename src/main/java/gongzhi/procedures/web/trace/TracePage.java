package gongzhi.procedures.web.trace;

import gongzhi.site.parts.VerifyMark;
import java.util.List;

/** The whole way of a matter, ready to print. */
public record TracePage(String no, String title, List<Stop> stops, VerifyMark verify) {

  /**
   * One thing that happened.
   *
   * @param proofLink empty where nothing can be opened
   */
  public record Stop(
      String when,
      String what,
      String who,
      String words,
      String no,
      String link,
      String proof,
      String proofLink) {}
}
