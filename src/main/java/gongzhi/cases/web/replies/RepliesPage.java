package gongzhi.cases.web.replies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * The texts in force, ready to print.
 *
 * @param waiting those that a second person must decide about
 * @param words what was looked for; empty for anything
 * @param mayPropose whether the viewer may write one
 * @param file where the same texts are found as a table
 */
public record RepliesPage(
    List<Line> waiting,
    List<Line> lines,
    String words,
    List<Choice> categories,
    Paging paging,
    boolean mayPropose,
    String file) {

  /** One text. */
  public record Line(String address, String title, List<String> facts, String text) {}
}
