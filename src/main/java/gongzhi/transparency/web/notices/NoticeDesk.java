package gongzhi.transparency.web.notices;

import gongzhi.site.parts.Choice;
import java.util.List;

/** What is done about notices at the desk. */
public final class NoticeDesk {

  private NoticeDesk() {}

  /**
   * The list with what waits.
   *
   * @param drafts not published yet; {@code waiting} for an answer, or for the committee
   * @param begin where one is written; empty for who may not
   */
  public record Board(
      NoticeList list, List<NoticeLine> drafts, List<NoticeLine> waiting, String begin) {}

  /**
   * One notice with what may be done about it.
   *
   * @param answers whether objections are answered and taken by this viewer, and a photo is sent
   * @param countersigns whether this viewer speaks for the committee, and it has not spoken yet
   * @param replaces where it is corrected or taken back; empty for who may not
   * @param channels how an objection came in that is written down
   * @param outcomes what may become of one
   * @param typed what was typed into the form that was refused
   */
  public record One(
      String address,
      NoticePage shown,
      boolean answers,
      boolean countersigns,
      String replaces,
      List<Choice> channels,
      List<Choice> outcomes,
      Typed typed) {

    /** What was typed into the form with this id. */
    public String typedIn(String form) {
      return typed.form().equals(form) ? typed.words() : "";
    }
  }

  /** Words typed into one of the forms of the page. */
  public record Typed(String form, String words) {

    static final Typed NOTHING = new Typed("", "");
  }
}
