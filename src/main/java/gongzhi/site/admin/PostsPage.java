package gongzhi.site.admin;

import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Who holds a role on one's ground, and where it is vacant.
 *
 * @param done what was just done, in words; empty for nothing
 * @param vacant whether vacancies alone are shown
 */
public record PostsPage(
    List<TabLink> tabs,
    String done,
    List<Choice> roles,
    String q,
    boolean vacant,
    List<Line> lines,
    Paging paging) {

  /**
   * One area.
   *
   * @param answers who answers while the post is vacant, in words; empty when it is held
   * @param propose where an appointment is proposed; empty for who may not
   */
  public record Line(String area, List<Held> holders, String answers, String propose) {}

  /**
   * One holder.
   *
   * @param unit the organisation it is held in; empty for a post of the area alone
   * @param end where the leaving is proposed; empty for who may not
   */
  public record Held(String label, String unit, String since, String end) {}
}
