package gongzhi.cases.web.grid;

import gongzhi.cases.web.desk.AnswerAid;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.LngLat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task on the phone, ready to print, with what can be done about it without opening it.
 *
 * @param point where a map shows it, WGS-84; null when nothing is known
 * @param channel how it came in: 网格员, 电话
 * @param form the action that is being written down; null while none is
 */
public record TaskCard(
    String no,
    String title,
    String icon,
    String place,
    @Nullable LngLat point,
    StatusMark status,
    String channel,
    DueMark due,
    int version,
    List<Button> acts,
    @Nullable Form form) {

  public String address() {
    return "/grid/tasks/" + no;
  }

  /**
   * One large action.
   *
   * @param direct whether one tap does it; else it opens its form on the card
   */
  public record Button(String word, String label, String icon, boolean direct, boolean open) {}

  /**
   * What is asked for an action.
   *
   * @param words what was typed so far
   * @param photoNote what is said beside the photos; empty for what is usual
   * @param ways how a silent reporter was tried; empty for other actions
   * @param aid what the check asked of an answer
   * @param rule what the phone asks of it before it keeps it, in the language of its script
   * @param says what is said where the rule is broken
   * @param kept pictures that came with it before
   */
  public record Form(
      String word,
      String title,
      String hint,
      String send,
      String words,
      boolean optional,
      boolean photos,
      String photoNote,
      List<Choice> ways,
      AnswerAid aid,
      String rule,
      String says,
      List<PhotoPart> kept) {}
}
