package gongzhi.procedures.web.bodies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One body and who sits in it, ready to print.
 *
 * @param address of the desk
 * @param rows term, its end, the rule of composition
 * @param lacks what is wrong with its members; empty where nothing is
 * @param duties what it is there for
 * @param tasks what it resolved that is not done yet
 * @param form what the desk can type; null for everybody else
 */
public record BodyPage(
    String address,
    String open,
    String title,
    String ground,
    List<SummaryRow> rows,
    List<String> lacks,
    List<Line> members,
    List<Line> left,
    List<String> duties,
    List<Task> tasks,
    Form form) {

  /** What it resolved and nobody has done yet. */
  public record Task(String words, List<String> facts, StatusMark state, String address) {}

  /**
   * One member.
   *
   * @param ties what binds them, for the desk; empty for everybody else
   * @param acts where the desk says that they leave or are bound; empty for nowhere
   */
  public record Line(String name, List<String> facts, List<StatusMark> ties, String acts) {}

  /**
   * What can be typed.
   *
   * @param term whether a term runs, so that members can join
   * @param typed what was refused
   */
  public record Form(
      boolean mine,
      boolean term,
      boolean partTime,
      List<Choice> sides,
      List<Choice> ties,
      BodyForm typed) {}
}
