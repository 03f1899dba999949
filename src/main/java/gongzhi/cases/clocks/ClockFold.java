package gongzhi.cases.clocks;

import gongzhi.cases.clocks.ClockStore.Span;
import gongzhi.parties.access.ProgramWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads clocks off what happened, within a second of the act. Events are taken by transaction, as
 * the counters do, so that none is missed that becomes final late.
 */
@Component
class ClockFold {

  private final ClockStore store;
  private final ClockBook book;
  private final JdbcClient db;
  private final ProgramWork program;

  ClockFold(ClockStore store, ClockBook book, JdbcClient db, ProgramWork program) {
    this.store = store;
    this.book = book;
    this.db = db;
    this.program = program;
  }

  /** Where another node is reading, this one rests. */
  @Scheduled(fixedRate = 1000)
  void fold() {
    program.run(
        () -> {
          if (isOurTurn()) {
            read(store.span());
          }
        });
  }

  private void read(Span span) {
    store.touched(span).forEach(id -> store.keep(id, book.of(store.timed(id), store.ticks(id))));
    store.reached(span);
  }

  private boolean isOurTurn() {
    return db.sql("select pg_try_advisory_xact_lock(hashtext('gongzhi case clocks'))")
        .query(Boolean.class)
        .single();
  }
}
