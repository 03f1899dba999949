package gongzhi.cases.web.jointmeeting;

import gongzhi.site.parts.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put forward for the next joint meetings of a community, ready to print.
 *
 * @param communities to choose from
 * @param community id of the one that is shown
 * @param when the day of the next meeting, with the reason where it was moved
 * @param sendBy until when its agenda is sent; empty where there is no fixed day
 * @param sides who always takes part
 * @param grounds the neighbourhoods with something to talk about
 * @param taken what somebody took off
 * @param most empty, or how many more there are than are shown
 * @param on the day of the next meeting; null where there is no fixed day
 */
public record MeetingSheet(
    List<Choice> communities,
    long community,
    String name,
    String when,
    String sendBy,
    String sides,
    List<Ground> grounds,
    List<Line> taken,
    String most,
    @Nullable LocalDate on) {

  /** One neighbourhood. */
  public record Ground(String name, List<Line> lines) {}

  /**
   * One case.
   *
   * @param why for what reasons it is there
   * @param reason what somebody said who put it there or took it off; empty where nobody did
   * @param attend the departments that attend for it
   * @param so what happened so far
   * @param act what the viewer can do with it: put, off, or empty
   */
  public record Line(
      String no,
      String title,
      List<String> why,
      String reason,
      List<String> attend,
      List<String> so,
      String act) {}

  public boolean isEmpty() {
    return grounds.isEmpty() && taken.isEmpty();
  }
}
