package gongzhi.cases.web.emergency;

import java.util.List;

/**
 * What somebody is called out for now.
 *
 * @param lent further rights this person has for a while, with their ends
 */
public record MyCallsPage(List<Call> calls, List<String> lent) {

  /**
   * One emergency.
   *
   * @param answers where to say that one comes; empty where that was said
   * @param ticks where a task is ticked off
   */
  public record Call(
      String title,
      String reason,
      String span,
      String duty,
      String answers,
      String ticks,
      String board,
      List<BoardPage.Task> tasks,
      List<Round> rounds) {}

  /** A building to go through. */
  public record Round(String address, BoardPage.Building building) {}
}
