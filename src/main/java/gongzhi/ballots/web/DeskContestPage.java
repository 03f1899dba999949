package gongzhi.ballots.web;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.StatusMark;
import java.util.List;

/**
 * One election or budget vote at the desk: the public page, the proposals with their review, and
 * what officers do now.
 *
 * @param notice address of the notice with the slate; empty until it hangs
 * @param reviewers who reviews the proposals, where the desk does not
 * @param seconds address of the reviews that the viewer may second; empty for none
 * @param fillsSeats address of the form that fills open seats; empty for none
 */
public record DeskContestPage(
    ContestPage contest,
    List<Put> proposals,
    List<Field> proposal,
    List<Field> dates,
    List<DeskPollPage.Check> checks,
    Acts acts,
    String notice,
    String reviewers,
    String seconds,
    String fillsSeats) {

  /**
   * One proposal with its review.
   *
   * @param traits as the review found them, to be ticked anew
   * @param corrects whether a review that stands is done again
   */
  public record Put(
      int no,
      String title,
      String words,
      String facts,
      StatusMark state,
      String reviewed,
      String consent,
      List<Choice> traits,
      boolean decides,
      boolean corrects,
      boolean asks) {}

  /** What can be done now. */
  public record Acts(
      boolean puts, boolean prolongs, boolean posts, boolean opens, boolean assists) {}

  /** The form of a new one. */
  public record Form(
      String segment,
      String after,
      List<Choice> rolls,
      List<Choice> methods,
      List<Choice> papers,
      List<Choice> rules,
      List<Choice> targets,
      List<Field> fields,
      boolean asksToLook) {}

  /** Choosing for somebody who stands at the counter. */
  public record Assisted(ContestPage contest, Field entry, List<ContestPage.OnPaper> slate) {}
}
