package gongzhi.cases.web.sessions;

import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One session, ready to print.
 *
 * @param how how it goes
 * @param result what became of it, in one sentence; empty until it is told
 * @param registers whether this viewer may write down what is said
 * @param ends whether this viewer may publish the result; {@code cancels} likewise
 * @param typed what was typed into the form that was refused
 */
public record SessionPage(
    String address,
    String open,
    String title,
    String how,
    StatusMark state,
    List<SummaryRow> rows,
    String summary,
    String result,
    List<Matter> matters,
    boolean registers,
    boolean ends,
    boolean cancels,
    Typed typed) {

  /**
   * One case.
   *
   * @param facts its kind, to whom it went, until when
   */
  public record Matter(
      String address, String title, List<String> facts, String idea, StatusMark state) {}

  /** A summary or a reason. */
  public record Typed(String summary, String reason) {

    static final Typed NOTHING = new Typed("", "");
  }
}
