package gongzhi.projects.bank;

import gongzhi.ledger.Book;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about months that are closed. */
@Component
public class MonthCloseStore {

  private static final String SELECT =
      "select month, unexplained, proposed_by, confirmed_by, code from projects.month_close where book_id = :book ";

  private final JdbcClient db;

  MonthCloseStore(JdbcClient db) {
    this.db = db;
  }

  /** Who, when, and what was unexplained then. */
  record By(PartyId who, Instant at, int unexplained) {}

  /** Months of this book, the latest first. */
  public List<MonthClose> of(Book book) {
    return db.sql(SELECT + "order by month desc limit 120")
        .param("book", book.id())
        .query(MonthCloseStore::close)
        .list();
  }

  /** What waits for a second person. */
  public Optional<MonthClose> waiting(Book book) {
    return db.sql(SELECT + "and confirmed_by is null limit 1")
        .param("book", book.id())
        .query(MonthCloseStore::close)
        .optional();
  }

  void propose(Area community, Book book, YearMonth month, By by) {
    db.sql(
            """
            insert into projects.month_close (book_id, area_path, month, unexplained, proposed_by, proposed_at)
            values (:book, :path, :month, :open, :by, :now)
            on conflict (book_id, month) do update
               set unexplained = excluded.unexplained, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
             where projects.month_close.confirmed_by is null
            """)
        .param("book", book.id())
        .param("path", community.path())
        .param("month", month.atDay(1))
        .param("open", by.unexplained())
        .param("by", by.who().value())
        .param("now", Timestamp.from(by.at()))
        .update();
  }

  void confirm(Book book, YearMonth month, String code, By by) {
    int confirmed =
        db.sql(
                """
                update projects.month_close set confirmed_by = :by, confirmed_at = :now, code = :code
                 where book_id = :book and month = :month and confirmed_by is null
                """)
            .param("by", by.who().value())
            .param("now", Timestamp.from(by.at()))
            .param("code", code)
            .param("book", book.id())
            .param("month", month.atDay(1))
            .update();
    if (confirmed == 0) {
      throw Rejection.of("month.none-waits");
    }
  }

  private static MonthClose close(ResultSet row, int number) throws SQLException {
    @Nullable Long confirmed = row.getObject("confirmed_by", Long.class);
    return new MonthClose(
        row.getObject("month", LocalDate.class),
        row.getInt("unexplained"),
        new PartyId(row.getLong("proposed_by")),
        confirmed == null ? null : new PartyId(confirmed),
        row.getString("code"));
  }
}
