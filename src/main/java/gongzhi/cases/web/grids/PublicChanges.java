package gongzhi.cases.web.grids;

import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import java.util.List;

/** Changes of grids that are decided, as everybody may read them. */
public record PublicChanges(List<TabLink> places, List<Line> lines, Paging paging) {

  /** One notice. */
  public record Line(String address, String title, List<String> facts) {}
}
