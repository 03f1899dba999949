package gongzhi.cases.web.patrols;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * The points that are due.
 *
 * @param done whether a look was just written down; {@code caseNo} is what it found, empty for
 *     nothing
 * @param boundaries address of the lines a map draws around the ground
 * @param kinds what a new point can be; {@code spots} where it can lie
 */
public record PatrolList(
    String place,
    List<TabLink> tabs,
    boolean done,
    String caseNo,
    String boundaries,
    List<Line> lines,
    Paging paging,
    List<Choice> kinds,
    List<Choice> spots) {

  /** One point. */
  public record Line(
      String address,
      String place,
      String kind,
      String seen,
      String due,
      String tone,
      double lng,
      double lat) {}
}
