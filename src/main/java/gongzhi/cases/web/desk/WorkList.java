package gongzhi.cases.web.desk;

import static gongzhi.cases.web.desk.WorkBranch.ASKED;
import static gongzhi.cases.web.desk.WorkBranch.GROUND;
import static gongzhi.cases.web.desk.WorkBranch.HELPED;
import static gongzhi.cases.web.desk.WorkBranch.OWNED;
import static gongzhi.cases.web.desk.WorkBranch.UNITS;
import static gongzhi.cases.web.desk.WorkBranch.UNMANNED;
import static gongzhi.cases.web.desk.WorkBranch.WATCHED;

import java.util.List;

/** The lists of the desk: where each is found and what it is made of. */
enum WorkList {
  INBOX("/desk/inbox", "inbox", WorkOrder.BY_DUE, List.of(OWNED, UNMANNED, HELPED, ASKED)),
  WATCH("/desk/watch", "watch", WorkOrder.BY_DUE, List.of(WATCHED, ASKED)),
  CASES("/desk/cases", "cases", WorkOrder.NEWEST, List.of(GROUND, UNITS, HELPED));

  private static final List<WorkBranch> UNIT = List.of(GROUND, UNITS);

  final String path;
  final String menu;
  private final WorkOrder order;
  private final List<WorkBranch> branches;

  WorkList(String path, String menu, WorkOrder order, List<WorkBranch> branches) {
    this.path = path;
    this.menu = menu;
    this.order = order;
    this.branches = branches;
  }

  WorkOrder order(WorkFilter filter) {
    if (filter.is(filter.sort(), WorkFilter.NEWEST)) {
      return WorkOrder.NEWEST;
    }
    boolean asksForTime =
        filter.is(filter.sort(), WorkFilter.BY_DUE)
            || filter.is(filter.due(), WorkFilter.SOON)
            || filter.is(filter.due(), WorkFilter.LATE);
    return asksForTime ? WorkOrder.BY_DUE : order;
  }

  List<WorkBranch> branches(WorkFilter filter) {
    return filter.is(filter.of(), WorkFilter.UNIT) ? UNIT : branches;
  }

  /** Whether what has ended belongs to the list. */
  boolean keepsEnded(WorkFilter filter) {
    return this == CASES && !filter.is(filter.of(), WorkFilter.UNIT);
  }
}
