package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The receipt of something seen on the way, at an address of its own. */
@Controller
@Needs(Permission.CASE_REGISTER)
class SnapDoneController {

  private final MyGrid myGrid;
  private final TaskQuery query;
  private final RuleBook book;
  private final Cards cards;
  private final Pages pages;

  SnapDoneController(MyGrid myGrid, TaskQuery query, RuleBook book, Cards cards, Pages pages) {
    this.myGrid = myGrid;
    this.query = query;
    this.book = book;
    this.cards = cards;
    this.pages = pages;
  }

  @GetMapping("/grid/snap/done/{no}")
  View done(@PathVariable String no, Viewer viewer, TimeWords times) {
    TaskRow row = query.task(CaseNo.of(no), myGrid.of(viewer));
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    return pages.show(
        "cases/grid/snap-done",
        new SnapDonePage(
            row.no(),
            cards.title(row, rules, times.words()),
            Marks.of(row.status(), rules, times.words()),
            times
                .words()
                .of(
                    row.status() == CaseStatus.REPORTED_DONE
                        ? "grid.snap.fixed-next"
                        : "grid.snap.next",
                    times.before(row.dueAt()))));
  }
}
