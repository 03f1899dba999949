package gongzhi.cases.web.desk;

import java.util.List;

/**
 * The whistle of a case, ready to print.
 *
 * @param title its kind, by whom and when
 * @param until by when the units are to be there; once it is over, by whom and when it ended
 */
public record WhistleCard(String title, String reason, String until, List<Line> calls) {

  /**
   * One called unit; {@code tone} is that of a status.
   *
   * @param marks what both sides thought of each other; empty while it goes on
   */
  public record Line(String unit, String state, String at, String tone, String marks) {

    Line marked(String text) {
      return new Line(unit, state, at, tone, text);
    }
  }
}
