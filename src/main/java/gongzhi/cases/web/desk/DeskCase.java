package gongzhi.cases.web.desk;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.Step;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.site.parts.VerifyMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case for a member of staff, ready to print: beside the list or on a page of its own.
 *
 * @param words what the reporter said, or the task for whoever must not read that
 * @param facts reporter, place, who handles it, what came before
 * @param reveal where a phone number can be asked for; empty for whoever may not
 * @param notes what the rules ask for here
 * @param whistle by which units were called and that has not ended; null for none
 * @param petition its dates where it goes through the petition office; empty for the other route
 * @param clocks what is waited for by when
 * @param chain who urged, who watches over it, and what was answered; empty for nobody
 * @param tab which part is shown: {@code matter, course, similar, notes}
 * @param said what was just done; empty when nothing was
 * @param left what was typed into a form that can no longer be sent; empty when nothing was
 * @param row the same case as a row of the list
 */
public record DeskCase(
    String no,
    String title,
    List<String> line,
    StatusMark status,
    @Nullable DueMark due,
    VerifyMark verify,
    List<TabLink> tabs,
    String tab,
    List<Step> steps,
    String words,
    List<SummaryRow> facts,
    String reveal,
    boolean takesAlong,
    List<PhotoPart> photos,
    List<String> notes,
    List<TimelineEntry> latest,
    List<TimelineEntry> entries,
    List<TimelineEntry> internal,
    List<Worklist.Line> similar,
    @Nullable WhistleCard whistle,
    List<SummaryRow> petition,
    List<SummaryRow> clocks,
    List<SummaryRow> chain,
    List<Asked> questions,
    Answer answer,
    List<ActForm> acts,
    String said,
    String left,
    Worklist.Line row) {

  public String address() {
    return "/desk/cases/" + no;
  }

  /** Whether the viewer may decide what of it is public. */
  public boolean publishes() {
    return acts.stream().anyMatch(form -> form.act().equals("publish"));
  }

  /** What a second person must decide, with their two ways to answer if the viewer is the one. */
  public record Asked(String title, String reason, List<ActForm> acts) {}

  /**
   * The box the resident reads from.
   *
   * @param mayOpen whether its photos may ever be shown to everyone
   * @param photos those already sent with a form that was refused
   * @param wordsProblem what is wrong with the words; empty when nothing is
   * @param photosProblem what is wrong with the photos; empty when nothing is
   * @param aid texts to begin with, and what the check asks for
   */
  public record Answer(
      int version,
      String words,
      boolean mayOpen,
      boolean open,
      List<PhotoPart> photos,
      List<Button> buttons,
      String wordsProblem,
      String photosProblem,
      AnswerAid aid) {

    public boolean any() {
      return !buttons.isEmpty();
    }
  }

  /** One way to send the box. */
  public record Button(String act, String words, String css, String icon) {}

  /**
   * One act with a form of its own.
   *
   * @param act last part of its address
   * @param asks whether a page asks once more before it is done
   * @param unfolded whether it was just refused and is shown again
   * @param aid texts to begin with, and what the check asks for
   */
  public record ActForm(
      String act,
      String title,
      String hint,
      String button,
      int version,
      List<ActField> fields,
      boolean asks,
      boolean unfolded,
      AnswerAid aid) {}

  /** Choices that belong together; a group without a title stands alone. */
  public record Group(String title, List<Choice> choices) {}

  /**
   * One field; {@code kind} is {@code area, line, number, date, pick} or {@code many}.
   *
   * @param problem what is wrong with it; empty when nothing is
   */
  public record ActField(
      String id,
      String name,
      String label,
      String kind,
      String value,
      List<Group> groups,
      String problem) {

    private static final int SEEN_AT_ONCE = 12;

    /** Whether there are so many choices that one wants to look for them by typing. */
    public boolean isLong() {
      return groups.stream().mapToInt(group -> group.choices().size()).sum() > SEEN_AT_ONCE;
    }

    ActField with(String other) {
      return new ActField(id, name, label, kind, value, groups, other);
    }
  }
}
