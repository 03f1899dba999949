package gongzhi.cases.web;

import gongzhi.cases.clocks.Clock;
import gongzhi.cases.clocks.ClockBook;
import gongzhi.cases.clocks.Tick;
import gongzhi.cases.clocks.Timed;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.web.clocks.ClockRows;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a case for its reporter, read off the same steps that stand below them. */
@Component
class ReporterClocks {

  private final ClockBook book;
  private final ClockRows rows;

  ReporterClocks(ClockBook book, ClockRows rows) {
    this.book = book;
    this.rows = rows;
  }

  /** Empty for everybody but the reporter. */
  List<SummaryRow> rows(CaseSheet.Whole whole, TimeWords times) {
    CaseSheet sheet = whole.sheet();
    if (!sheet.own()) {
      return List.of();
    }
    Timed about =
        new Timed(
            sheet.place(),
            sheet.ruleVersion(),
            sheet.category(),
            sheet.kind(),
            sheet.urgent(),
            sheet.reachable(),
            sheet.receivedAt(),
            sheet.promisedAt());
    List<Clock> clocks = book.of(about, CaseTicks.of(whole.entries()));
    ClockRows.@Nullable Paused paused =
        sheet.pausedAt() == null ? null : new ClockRows.Paused(null, sheet.dueAt());
    return rows.of(clocks, paused, times);
  }

  /** Whether the clocks stand still and the reporter has not objected. */
  static boolean mayObject(CaseSheet.Whole whole) {
    return whole.sheet().own()
        && whole.sheet().pausedAt() != null
        && CaseTicks.of(whole.entries()).reversed().stream()
            .map(Tick::act)
            .filter(act -> act == CaseAct.PAUSED || act == CaseAct.PAUSE_OBJECTED)
            .findFirst()
            .filter(act -> act == CaseAct.PAUSED)
            .isPresent();
  }
}
