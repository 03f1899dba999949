package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.cases.web.desk.Worklist.Empty;
import gongzhi.cases.web.desk.Worklist.Line;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the lists of the desk. */
@Component
class WorklistPages {

  private final WorkQuery query;
  private final WorkReach reaches;
  private final WorkLines lines;
  private final WorkTabs tabs;
  private final WorkFilters filters;

  WorklistPages(
      WorkQuery query, WorkReach reaches, WorkLines lines, WorkTabs tabs, WorkFilters filters) {
    this.query = query;
    this.reaches = reaches;
    this.lines = lines;
    this.tabs = tabs;
    this.filters = filters;
  }

  Worklist page(WorkList list, WorkFilter filter, Viewer viewer, TimeWords times) {
    Words words = times.words();
    Reach reach = reaches.of(viewer);
    List<WorkRow> rows = query.rows(list, filter, reach, times.now(), WorkQuery.PAGE + 1);
    List<Line> shown = lines.of(rows.stream().limit(WorkQuery.PAGE).toList(), times);
    boolean inbox = list == WorkList.INBOX;
    return new Worklist(
        list.menu,
        words.of("desk.list." + list.menu),
        inbox ? tabs.sum(filter, reach, times) : filters.narrowed(filter, words),
        inbox
            ? tabs.of(filter, reach, times)
            : list == WorkList.WATCH ? WorkTabs.watch(false, words) : List.of(),
        filters.of(list, filter, reach.communities(), reaches.place(viewer), words),
        shown,
        empty(list, filter, words),
        paging(list, filter, rows, words),
        viewer.mayAnywhere(Permission.EXPORT)
            ? filter.withAfter("").at("/desk/export/" + list.menu)
            : "",
        viewer.mayAnywhere(Permission.CASE_REGISTER),
        "");
  }

  private static Paging paging(WorkList list, WorkFilter filter, List<WorkRow> rows, Words words) {
    boolean more = rows.size() > WorkQuery.PAGE;
    String next = more ? filter.withAfter(rows.get(WorkQuery.PAGE - 1).key()).at(list.path) : "";
    String first = filter.is(filter.after(), "") ? "" : filter.withAfter("").at(list.path);
    int shown = Math.min(rows.size(), WorkQuery.PAGE);
    return new Paging(first, next, words.of("desk.list.shown", shown));
  }

  private static Empty empty(WorkList list, WorkFilter filter, Words words) {
    if (filter.narrows()) {
      return new Empty(
          words.of("desk.empty.filtered"),
          "",
          filter.cleared().at(list.path),
          words.of("desk.empty.clear"));
    }
    boolean soon = filter.is(filter.due(), WorkFilter.SOON);
    boolean late = filter.is(filter.due(), WorkFilter.LATE);
    if (list == WorkList.INBOX && !soon && !late) {
      return new Empty(
          words.of("desk.empty.inbox"),
          "",
          filter.withOf(WorkFilter.UNIT).at(list.path),
          words.of("desk.tab.unit"));
    }
    String key = late ? "late" : soon ? "soon" : list.menu;
    return new Empty(words.of("desk.empty." + key), "", "", "");
  }
}
