package gongzhi.procedures.web.meetings;

import gongzhi.site.Qr;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on around one meeting, ready to print.
 *
 * @param items cases and proposals on its agenda
 * @param duties what such a meeting is for
 * @param materials what is handed out and read there
 * @param withdraw who withdraws from which matters, for the desk
 * @param findings what the supervision committee asked about it
 * @param door null where there is none to show
 */
public record MeetingLife(
    List<Item> items,
    List<String> invited,
    List<String> duties,
    List<String> materials,
    List<String> withdraw,
    Voices voices,
    List<Item> findings,
    @Nullable Door door) {

  /** A matter on the agenda, and where it stands. */
  public record Item(String words, String address) {}

  /**
   * What was said.
   *
   * @param sides for which it can be written down; empty where nothing can be
   * @param answers what can become of it; empty where this viewer answers nothing
   */
  public record Voices(boolean each, List<Said> said, List<Choice> sides, List<Choice> answers) {}

  /**
   * One voice.
   *
   * @param address where it is answered; empty where it is, or not by this viewer
   * @param register where it is registered as a case, which can be done instead
   */
  public record Said(
      String words,
      String side,
      String reason,
      StatusMark state,
      String address,
      String register) {}

  /**
   * The door of the meeting at the desk.
   *
   * @param code empty before it was opened
   */
  public record Door(
      String open, String code, String address, @Nullable Qr qr, List<String> came) {}
}
