package gongzhi.cases.web.patrols;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * How much of the patrol points of a ground was covered.
 *
 * @param overdue points nobody looked at in time
 * @param response how soon called units were there in emergencies
 * @param csv address of the whole list; empty for whoever may take none along
 * @param codes address of the sheet with the codes of the points
 */
public record DeskPatrolsPage(
    String name,
    List<Crumb> way,
    List<Crumb> parts,
    List<Line> lines,
    List<PatrolList.Line> overdue,
    Paging paging,
    String response,
    String csv,
    String codes) {

  /** One kind of points. */
  public record Line(String kind, String look, String points, String share, String overdue) {}
}
