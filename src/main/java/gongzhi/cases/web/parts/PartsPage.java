package gongzhi.cases.web.parts;

import gongzhi.cases.web.desk.DeskCase;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one case, ready to print.
 *
 * @param lead what parts are, and until when the whole case is promised to move
 * @param units who can be given a part; empty for whoever may not give one now
 * @param again the form that comes back because it was refused
 */
public record PartsPage(
    String no,
    String title,
    int version,
    String lead,
    List<Line> parts,
    List<DeskCase.Group> units,
    JointBox joint,
    Again again) {

  /**
   * A form that comes back.
   *
   * @param seq the part it is about; zero where a new one was to be given
   * @param step null where a new one was to be given
   * @param act what was to be done with a joint order; empty where nothing was
   */
  public record Again(
      int seq, @Nullable PartStep step, PartForm typed, String act, JointForm joint) {

    static final Again NOTHING = of(-1, null, PartForm.BLANK);

    static Again of(int seq, @Nullable PartStep step, PartForm typed) {
      return new Again(seq, step, typed, "", JointForm.BLANK);
    }

    static Again of(String act, JointForm typed) {
      return new Again(-1, null, PartForm.BLANK, act, typed);
    }
  }

  /**
   * One part.
   *
   * @param due by when; empty where it ended with its case
   * @param said what was said about it last; empty while nobody said anything
   * @param together whether it belongs to a joint order
   */
  public record Line(
      int seq,
      String unit,
      String task,
      StatusMark state,
      String due,
      String said,
      boolean together,
      Set<PartStep> offered) {}

  public String address() {
    return "/desk/cases/" + no;
  }

  /** What was typed into the form of a new part. */
  public PartForm typed() {
    return again.seq() == 0 ? again.typed() : PartForm.BLANK;
  }

  /** Whether the form of this step stands open. */
  public boolean opens(Line line, PartStep step) {
    return again.seq() == line.seq() && again.step() == step;
  }

  /** What was typed into the form of this step. */
  public PartForm typedFor(Line line, PartStep step) {
    return opens(line, step) ? again.typed() : PartForm.BLANK;
  }
}
