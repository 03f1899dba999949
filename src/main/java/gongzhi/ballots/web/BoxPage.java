package gongzhi.ballots.web;

import gongzhi.site.parts.Field;
import java.util.List;

/**
 * Paper in an election or a budget vote, at the desk.
 *
 * @param state how many took a paper and how far the box is, in words
 * @param few whether so few took a paper that whoever counts them knows whose each one is
 * @param marks whether somebody can still take a paper
 * @param waits whether a first entry waits for another person
 * @param own whether the viewer made it
 * @param sealed whether the papers are in
 * @param slate the places on the paper, to type by
 */
public record BoxPage(
    String segment,
    String no,
    String title,
    String state,
    boolean few,
    boolean marks,
    boolean waits,
    boolean own,
    boolean sealed,
    Field entry,
    Field slips,
    List<ContestPage.OnPaper> slate) {

  /**
   * The count sheet that everybody reads after the end.
   *
   * @param totals each option with on how many papers it stands
   * @param few whether the papers are too few to show what they say, which the result alone holds
   * @param written the sheet as its hash was taken
   */
  public record Sheet(
      String address,
      String no,
      String title,
      String state,
      boolean few,
      List<Paper> papers,
      List<String> totals,
      String written,
      String hash) {}

  /** One paper by its number out of the box. */
  public record Paper(int no, String said) {}
}
