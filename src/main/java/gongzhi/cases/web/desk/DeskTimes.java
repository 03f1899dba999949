package gongzhi.cases.web.desk;

import gongzhi.cases.clocks.ClockBook;
import gongzhi.cases.clocks.PauseStore;
import gongzhi.cases.clocks.Timed;
import gongzhi.cases.supervision.ReminderStore;
import gongzhi.cases.supervision.Supervision;
import gongzhi.cases.supervision.SupervisionStore;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.CaseTicks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads clocks, pauses, reminders and supervision of a case, with the rights of the viewer. */
@Component
class DeskTimes {

  private final ClockBook book;
  private final PauseStore pauses;
  private final ReminderStore reminders;
  private final SupervisionStore supervisions;

  DeskTimes(
      ClockBook book, PauseStore pauses, ReminderStore reminders, SupervisionStore supervisions) {
    this.book = book;
    this.pauses = pauses;
    this.reminders = reminders;
    this.supervisions = supervisions;
  }

  DeskTime of(DeskSheet sheet, List<CaseSheet.Entry> entries) {
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
    @Nullable Supervision open = supervisions.open(sheet.id()).orElse(null);
    return new DeskTime(
        book.of(about, CaseTicks.of(entries)),
        pauses.newest(sheet.id()).orElse(null),
        sheet.pausedAt() != null && pauses.isObjected(sheet.id()),
        reminders.of(sheet.id()),
        open,
        open == null ? supervisions.endedWithCase(sheet.id()).orElse(null) : null,
        open != null && supervisions.mayEnd(open));
  }
}
