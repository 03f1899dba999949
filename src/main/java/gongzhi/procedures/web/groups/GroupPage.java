package gongzhi.procedures.web.groups;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One group, ready to print.
 *
 * @param kinds what can be written down; empty where this viewer writes nothing
 * @param typed what was refused
 */
public record GroupPage(
    String desk,
    String open,
    String title,
    List<SummaryRow> rows,
    List<String> charter,
    List<Member> members,
    List<Line> minutes,
    List<Line> money,
    List<Choice> kinds,
    GroupForm typed) {

  /** Somebody who belongs to it; {@code leave} empty where this viewer cannot say so. */
  public record Member(String name, String fact, String leave) {}

  /** Minutes, or money with its amount. */
  public record Line(String day, String words, String amount) {}
}
