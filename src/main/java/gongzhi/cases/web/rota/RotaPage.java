package gongzhi.cases.web.rota;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * A week of the duty rota of one ground.
 *
 * @param week its Monday
 * @param now who is on duty this moment; empty while offices are open
 * @param fallback who answers where there is a gap
 * @param leads whether the viewer keeps it
 */
public record RotaPage(
    String ground,
    String groundName,
    String week,
    String title,
    String earlier,
    String later,
    List<Choice> grounds,
    String now,
    String fallback,
    boolean leads,
    List<Day> days,
    List<Choice> people,
    RotaForm typed) {

  /** One day: the turns that begin on it, and what of it nobody is down for. */
  public record Day(String title, String kind, List<Line> turns, List<String> gaps) {}

  /**
   * One turn.
   *
   * @param ends whether the viewer may take it off
   * @param swaps the turns it can be changed for by this viewer
   * @param asked what somebody asks about it; {@code swap} is the number of the question, zero for
   *     none, and {@code answers} whether the viewer may say yes or no
   */
  public record Line(
      long id,
      String when,
      String who,
      String phone,
      boolean ends,
      List<Choice> swaps,
      String asked,
      long swap,
      boolean answers) {}
}
