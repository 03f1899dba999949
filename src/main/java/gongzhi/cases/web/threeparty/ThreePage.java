package gongzhi.cases.web.threeparty;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as a matter of the three, ready to print.
 *
 * @param board address of the board of its neighbourhood
 * @param sides who the three are here
 * @param turns what was asked, the newest first
 * @param steps what the viewer can do beside answering
 * @param asked whom the viewer can ask
 * @param mayPut whether the viewer can put it on the board now
 * @param stands one sentence: whether it is there, and what it waits for
 * @param again the form that comes back because it was refused
 */
public record ThreePage(
    String no,
    String title,
    int version,
    String board,
    String stands,
    List<SummaryRow> sides,
    List<Line> turns,
    List<ThreeStep> steps,
    List<Choice> asked,
    boolean mayPut,
    List<TimelineEntry> course,
    Again again) {

  /**
   * A form that comes back.
   *
   * @param step null where the matter was to be put on the board
   */
  public record Again(@Nullable ThreeStep step, boolean put, ThreeForm typed) {

    static final Again NOTHING = new Again(null, false, ThreeForm.BLANK);

    /** The field that a refusal is about; empty where it is about none. */
    String fieldOf(String code) {
      boolean words =
          code.startsWith("case.say-")
              || code.startsWith("three.say-")
              || code.equals("case.words-too-long");
      if (words) {
        return idOfWords();
      }
      return code.equals("three.choose-side") ? "side" : "";
    }

    private String idOfWords() {
      if (step == null) {
        return put ? "wanted" : "";
      }
      Integer turn = typed.turn();
      return "w-" + step.address() + (turn == null ? "" : "-" + turn);
    }
  }

  /**
   * Something that one of the three is asked for.
   *
   * @param offered what the viewer can do about it
   */
  public record Line(
      int seq,
      String what,
      String question,
      String answer,
      String due,
      StatusMark state,
      List<ThreeStep> offered) {}

  public String address() {
    return "/desk/cases/" + no;
  }

  /** Whether the form of this step about this turn stands open; turn zero for those about none. */
  public boolean opens(ThreeStep step, int turn) {
    Integer typed = again.typed().turn();
    return again.step() == step && (typed == null ? 0 : typed) == turn;
  }

  /** What was typed into it. */
  public String typed(ThreeStep step, int turn) {
    return opens(step, turn) ? String.valueOf(again.typed().words()) : "";
  }
}
