package gongzhi.cases.web.desk;

import gongzhi.cases.path.CaseNo;
import gongzhi.site.Pages;

/** The templates of a case: its page, and its panel there or beside the list. */
final class DeskPanels {

  static final String PAGE = "cases/desk/case";

  private static final String BESIDE_THE_LIST = "cases/desk/panel";
  private static final String ON_ITS_PAGE = "cases/desk/panel-whole";

  private DeskPanels() {}

  /** The panel that htmx swaps in; on the page of the case it keeps the heading of that page. */
  static String partial(CaseNo no, Pages pages) {
    return isOnItsPage(no, pages) ? ON_ITS_PAGE : BESIDE_THE_LIST;
  }

  /** What follows an act: beside the list the panel and the row. */
  static String acted(CaseNo no, Pages pages) {
    return isOnItsPage(no, pages) ? ON_ITS_PAGE : "cases/desk/acted";
  }

  private static boolean isOnItsPage(CaseNo no, Pages pages) {
    return pages.asksFrom("/desk/cases/" + no);
  }
}
