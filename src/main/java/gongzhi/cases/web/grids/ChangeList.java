package gongzhi.cases.web.grids;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Changes of grids on some ground. */
public record ChangeList(
    String name,
    List<TabLink> tabs,
    List<TabLink> states,
    List<Crumb> way,
    List<Line> lines,
    Paging paging) {

  /** One change. */
  public record Line(String address, String title, List<String> facts, StatusMark state) {}
}
