package gongzhi.cases.web.mediation;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mediation, ready to print.
 *
 * @param anonymous whether the reporter gave no name and therefore is no side
 * @param state null where none was begun
 * @param offered what the viewer can do; empty for whoever does not serve the committee
 * @param again the step whose form comes back because it was refused; null for none
 */
public record MediationPage(
    String no,
    String title,
    int version,
    boolean anonymous,
    @Nullable StatusMark state,
    List<SummaryRow> facts,
    List<SideLine> sides,
    Set<MediationStep> offered,
    @Nullable MediationStep again,
    MediationForm typed,
    Choices choices) {

  /** What can be chosen from in the forms. */
  public record Choices(
      List<Choice> unasked,
      List<Choice> mediators,
      List<Choice> forms,
      List<Choice> performed,
      List<Choice> units,
      List<Choice> same) {}

  /** One side and what it said. */
  public record SideLine(String who, String said, String tone) {}

  public String address() {
    return "/desk/cases/" + no;
  }

  /** Whether the form of this step is shown. */
  public boolean offers(MediationStep step) {
    return offered.contains(step);
  }

  /** Whether the form of this step stands open. */
  public boolean opens(MediationStep step) {
    return again == step;
  }

  /** What was typed into the form of this step. */
  public MediationForm typedFor(MediationStep step) {
    return again == step ? typed : MediationForm.BLANK;
  }
}
