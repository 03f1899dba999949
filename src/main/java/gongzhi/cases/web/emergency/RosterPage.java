package gongzhi.cases.web.emergency;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * The roster of one ground for one kind of emergency.
 *
 * @param prepared who was put on it; {@code byPost} are called for roles that nobody prepared
 */
public record RosterPage(
    String ground,
    String kind,
    String groundName,
    String kindName,
    List<Choice> grounds,
    List<Choice> kinds,
    List<Line> prepared,
    List<Line> byPost,
    List<Choice> people,
    String duty,
    List<String> tasks,
    List<String> questions,
    String lent) {

  /** Somebody on it. */
  public record Line(String party, String who, String role, String duty) {}
}
