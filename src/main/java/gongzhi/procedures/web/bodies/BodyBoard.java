package gongzhi.procedures.web.bodies;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * The bodies of some ground, ready to print.
 *
 * @param areas grounds to choose from, the shown one marked
 */
public record BodyBoard(String name, List<Choice> areas, List<Row> rows) {

  /** One body, and whether its members are as they should be. */
  public record Row(String address, String title, List<String> facts, StatusMark state) {}
}
