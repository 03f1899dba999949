package gongzhi.cases.web.grid;

import java.util.List;

/** A worker's own page: posts and whom to call. */
public record GridMePage(String name, List<PostLine> posts, List<PhoneLine> phones) {

  /**
   * A post that is held.
   *
   * @param place where, from the community down
   */
  public record PostLine(String title, String place) {}

  /** An office that can be called. */
  public record PhoneLine(String name, String phone) {}
}
