package gongzhi.territory.calendar;

import gongzhi.shared.database.FreshCopy;
import gongzhi.territory.TerritoryChanged;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the calendar in memory as new as the database. */
@Component
class CalendarCopy {

  private final FreshCopy<CalendarSnapshot> copy;

  CalendarCopy(CalendarStore store, PlatformTransactionManager transactions) {
    this.copy = new FreshCopy<>(transactions, store::version, store::load);
  }

  CalendarSnapshot now() {
    return copy.get();
  }

  /** After a change of our own: no deadline here may be counted on the old calendar any more. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(TerritoryChanged changed) {
    copy.renew();
  }

  /** Another node may have added a year. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void follow() {
    copy.renew();
  }
}
