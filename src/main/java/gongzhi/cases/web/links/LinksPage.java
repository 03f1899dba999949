package gongzhi.cases.web.links;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * Who is linked to which branch, ready to print.
 *
 * @param sum how many links, and how many of them somebody took part in this year
 * @param grounds where the viewer may link somebody; empty for nowhere
 * @param kinds what there is to take part in
 * @param today the last day that can be noted
 */
public record LinksPage(
    List<Line> lines,
    String sum,
    List<Choice> grounds,
    List<Choice> officers,
    List<Choice> kinds,
    String today) {

  /**
   * One link.
   *
   * @param counts how often this year, by kind; empty where never
   * @param own whether the viewer notes here
   * @param ends whether the viewer may end it
   */
  public record Line(
      long id,
      String officer,
      String ground,
      String since,
      String counts,
      boolean own,
      boolean ends) {}
}
