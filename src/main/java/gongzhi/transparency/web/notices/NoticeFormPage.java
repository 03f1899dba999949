package gongzhi.transparency.web.notices;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import java.util.List;

/**
 * The form of a notice, ready to print.
 *
 * @param action where it is sent to
 * @param terms what can be posted, by kind
 * @param replaces number of the notice that it replaces; empty for none
 * @param replacing that it replaces one, in words; empty for none
 */
public record NoticeFormPage(
    String action,
    List<Choice> areas,
    String areaProblem,
    List<Group> terms,
    String termProblem,
    Field title,
    Field body,
    Field days,
    String replaces,
    String how,
    String replacing) {

  /** What can be posted of one kind. */
  public record Group(String kind, String why, List<Choice> terms) {}
}
