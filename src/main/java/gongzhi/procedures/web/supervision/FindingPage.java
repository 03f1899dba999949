package gongzhi.procedures.web.supervision;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One finding, ready to print.
 *
 * @param turns answers and what the committee said of them, the earliest first
 * @param typed what was refused
 */
public record FindingPage(
    String address,
    String open,
    String question,
    String words,
    StatusMark state,
    List<SummaryRow> rows,
    List<Turn> turns,
    May may,
    String typed) {

  /** One answer, or what was said of it. */
  public record Turn(String what, String words, String when) {}

  /** What this viewer may do now. */
  public record May(boolean answer, boolean settle) {

    static final May NOTHING = new May(false, false);
  }
}
