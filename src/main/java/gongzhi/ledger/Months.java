package gongzhi.ledger;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the months of a book, one after the other (结账). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Months {

  private final JdbcClient db;
  private final InstantSource clock;

  Months(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The month to close next; empty where nothing was booked or no month is over. */
  public Optional<YearMonth> next(Book book) {
    YearMonth running = YearMonth.from(clock.instant().atZone(WorkingCalendar.ZONE));
    return (book.closedThrough() == null
            ? first(book)
            : Optional.of(YearMonth.from(book.closedThrough()).plusMonths(1)))
        .filter(month -> month.isBefore(running));
  }

  private Optional<YearMonth> first(Book book) {
    return db.sql(
            "select to_char(min(moved_on), 'YYYY-MM') from ledger.moved where book_id = :book having count(*) > 0")
        .param("book", book.id())
        .query(String.class)
        .optional()
        .map(YearMonth::parse);
  }

  /**
   * Closes the month: nothing is booked into it any more. Refuses any but the {@link #next};
   * whoever books into it at the same time is done before, or refused.
   */
  public void close(Book book, YearMonth month) {
    if (!next(book).equals(Optional.of(month))) {
      throw Rejection.of("ledger.not-the-next-month", month);
    }
    int closed =
        db.sql(
                """
                update ledger.book set closed_through = :end
                 where id = :id and closed_through is not distinct from cast(:before as date)
                """)
            .param("end", month.atEndOfMonth())
            .param("before", book.closedThrough())
            .param("id", book.id())
            .update();
    if (closed == 0) {
      throw Rejection.of("ledger.not-the-next-month", month);
    }
  }
}
