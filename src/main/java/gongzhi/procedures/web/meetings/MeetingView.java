package gongzhi.procedures.web.meetings;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import java.util.List;

/**
 * One meeting, ready to print.
 *
 * @param open address for everybody
 * @param rows body, time, place, law
 * @param there who was there, by side; empty until it is recorded
 * @param verdict whether it could decide; empty until it is recorded
 * @param before what earlier meetings left to be done: with that it begins
 * @param counting how those who were there are counted in the form
 * @param slips levels of which ratings on paper are counted; empty where nobody rates
 * @param agreeing whether it is said what the parties came to
 * @param guests bodies that sit in, whose heads are counted too
 * @param life agenda, invitations, voices and the door
 * @param sheet the signed list of those who were there
 * @param may what this viewer may do about it now
 * @param typed the minutes or the reason that were refused
 */
public record MeetingView(
    String address,
    String open,
    String title,
    StatusMark state,
    List<SummaryRow> rows,
    List<String> agenda,
    List<SummaryRow> there,
    String verdict,
    List<String> minutes,
    List<Line> resolutions,
    List<Line> before,
    Counting counting,
    List<Side> guests,
    List<Choice> slips,
    boolean agreeing,
    Papers papers,
    MeetingLife life,
    Sheet sheet,
    May may,
    String typed) {

  /**
   * One resolution.
   *
   * @param done where it is said to be done; empty where there is nothing to do, or not by this
   *     viewer
   */
  public record Line(String words, List<String> facts, StatusMark state, String done) {}

  /** A side whose heads are counted; {@code came} empty where nobody checked in. */
  public record Side(String key, String title, String came) {}

  /**
   * How those who were there are counted.
   *
   * @param sides whose heads are typed, where no list is kept
   * @param roster the members of the list, to be ticked; empty where none is kept
   * @param bySides whether each side has one vote
   * @param withoutList whether nothing can be resolved for want of a list
   * @param roll which roll says how many are due, and how many; empty where none does
   * @param sheet whether numbers that are typed need the picture of the signed list
   */
  public record Counting(
      List<Side> sides,
      List<Choice> roster,
      boolean bySides,
      boolean withoutList,
      String roll,
      boolean sheet) {

    static final Counting NONE = new Counting(List.of(), List.of(), false, false, "", false);
  }

  /**
   * The signed list of those who were there, for whoever holds the meeting.
   *
   * @param recount sides whose heads the second person counts on it; empty for anybody else
   */
  public record Sheet(List<PhotoPart> pictures, List<Side> recount) {

    static final Sheet NONE = new Sheet(List.of(), List.of());
  }

  /** Addresses of the notice and of the minutes; the latter empty until they are signed. */
  public record Papers(String notice, String minutes) {}

  /** What may be done. */
  public record May(boolean record, boolean sign, boolean cancel) {

    static final May NOTHING = new May(false, false, false);
  }
}
