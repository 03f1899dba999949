package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Choice;
import java.util.List;

/** The form of a review, with room for a few matters. */
public record ReviewPage(
    String address, String title, String well, String badly, List<Line> lines) {

  /** Room for one matter. */
  public record Line(int number, String what, List<Choice> roles, String due) {}
}
