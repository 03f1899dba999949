package gongzhi.cases.web.register;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * How many public cases came in, by area and kind of matter, ready to print.
 *
 * @param head the kinds of matter, and the sum
 * @param file the same as a file
 */
public record CountsPage(
    String ground,
    String place,
    List<TabLink> places,
    List<Choice> months,
    List<String> head,
    List<Row> rows,
    String register,
    String file) {

  /** An area with its numbers; the last row is the sum. A left-out number is empty. */
  public record Row(String name, List<String> numbers) {}
}
