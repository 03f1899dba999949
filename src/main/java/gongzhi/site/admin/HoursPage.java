package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Office hours of a place and of the organisations in it.
 *
 * @param done what was just done, in words; empty for nothing
 */
public record HoursPage(
    String done, String place, List<Choice> places, String q, List<Line> lines) {

  /**
   * Hours of one of them.
   *
   * @param origin whether they are its own or whose it follows
   * @param change address where they are changed
   */
  public record Line(String name, String hours, String aDay, String origin, String change) {}
}
