package gongzhi.cases.web.staffing;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/**
 * Who is there and who is missing on some ground.
 *
 * @param rule what the place asks for at this level
 * @param special why special-purpose grids are not held against it, and whether each has a host;
 *     empty where there are none
 * @param levels the levels that need somebody, each with its address
 * @param filters all areas, or only those where somebody is missing
 * @param overloaded who serves too many grids
 * @param csv where the vacancies can be taken along; empty for who may not
 */
public record StaffingPage(
    String name,
    List<TabLink> tabs,
    List<Crumb> way,
    String rule,
    String special,
    List<TabLink> levels,
    List<TabLink> filters,
    Sums sums,
    List<Line> lines,
    Paging paging,
    List<Overloaded> overloaded,
    String overloadedRule,
    String csv) {

  /** The sums of the level. */
  public record Sums(int areas, int needed, int missing, int tooMany) {}

  /** One area. */
  public record Line(String name, String where, String address, List<Need> needs) {}

  /**
   * One need of it.
   *
   * @param who who is there, in words
   * @param missing that somebody is missing, and since when; empty where all are there
   * @param standsIn who answers meanwhile
   * @param tooMany that more are there than needed; empty where they are not
   * @param propose where somebody can be proposed; empty for who may not
   */
  public record Need(
      String title, String who, String missing, String standsIn, String tooMany, String propose) {}

  /** Somebody with the grids they serve. */
  public record Overloaded(String who, List<Crumb> grids) {}
}
