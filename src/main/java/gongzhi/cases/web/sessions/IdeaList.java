package gongzhi.cases.web.sessions;

import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Paging;
import java.util.List;

/**
 * Ideas for projects, ready to print.
 *
 * @param csv where the table can be taken along; empty for who may not
 */
public record IdeaList(String name, List<Crumb> way, List<Line> lines, Paging paging, String csv) {

  /** One idea. */
  public record Line(
      String no,
      String session,
      String gist,
      String where,
      String category,
      String status,
      String day) {

    List<String> cells() {
      return List.of(no, where, gist, category, status, day);
    }
  }
}
