package gongzhi.cases.web;

import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.Step;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.site.parts.VerifyMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case for a resident, ready to print.
 *
 * @param base where its acts are sent: {@code /cases/{no}}, or {@code /t/{token}} for whoever holds
 *     the receipt
 * @param promise what was promised: 承诺 5 个工作日
 * @param petition its dates where it goes through the petition office; empty for others
 * @param clocks what is waited for by when; empty for others
 * @param result what the reporter is asked about; null for others and before it is reported done
 */
public record CasePage(
    String no,
    String base,
    String title,
    String facts,
    String words,
    StatusMark status,
    List<Step> steps,
    String promise,
    @Nullable DueMark due,
    VerifyMark verify,
    List<PhotoPart> photos,
    List<TimelineEntry> entries,
    List<SummaryRow> petition,
    List<SummaryRow> clocks,
    @Nullable CaseResult result,
    Offers offers,
    Typed typed) {

  /** What was answered on the case this one was merged into; null for none. */
  public @Nullable CaseResult resultOfLead() {
    return result == null || result.no().equals(no) ? null : result;
  }

  /** Whether the unit explained something instead of solving it. */
  public boolean isExplained() {
    return result != null && !result.kind().isEmpty();
  }

  /** The same page with what was typed into one of its small forms, when it was refused. */
  CasePage typing(String form, String said) {
    return new CasePage(
        no,
        base,
        title,
        facts,
        words,
        status,
        steps,
        promise,
        due,
        verify,
        photos,
        entries,
        petition,
        clocks,
        result,
        offers,
        new Typed(form, said));
  }

  /** What was typed into which small form; empty on an ordinary page. */
  public record Typed(String form, String words) {

    static final Typed NOTHING = new Typed("", "");

    /** The words for this form; empty for the others. */
    public String in(String one) {
      return form.equals(one) ? words : "";
    }
  }

  /**
   * What the reader may do now.
   *
   * @param unsolved whether they joined it and may say that it is not solved for them
   * @param confidential whether it goes to a named unit alone
   * @param mediation whether there is, or was, a mediation to look at
   */
  public record Offers(
      boolean answer,
      boolean withdraw,
      boolean appeal,
      boolean join,
      boolean joined,
      boolean unsolved,
      boolean add,
      boolean remind,
      boolean object,
      boolean mediation,
      boolean confidential) {

    public boolean any() {
      return answer || appeal || join;
    }
  }
}
