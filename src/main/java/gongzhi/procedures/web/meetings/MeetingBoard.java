package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * Meetings of some ground, ready to print.
 *
 * @param own bodies that the viewer sits in and that call themselves together
 * @param next when bodies with a rhythm meet next
 * @param open what was resolved and is not done yet
 */
public record MeetingBoard(
    String name, List<Own> own, List<Next> next, List<MeetingView.Line> open, MeetingFound found) {

  /**
   * When a body meets next by its rhythm.
   *
   * @param moved why not on its usual day; empty where it is
   */
  public record Next(String title, String on, String moved, String call) {}

  /**
   * A body in which the viewer sits.
   *
   * @param words who calls it, and how many want it to meet
   * @param wants whether the viewer can still say that they do
   */
  public record Own(String area, String body, String title, String words, boolean wants) {}

  /** One meeting. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
