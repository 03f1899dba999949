package gongzhi.projects.bank;

import gongzhi.ledger.Book;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what the bank says. */
@Component
public class BankStore {

  /** Lines that are looked at together. */
  static final int MOST = 2_000;

  private static final String SELECT =
      "select id, day, amount, counterpart, words, ref from projects.bank_line where book_id = :book ";

  private final JdbcClient db;

  BankStore(JdbcClient db) {
    this.db = db;
  }

  /** What everybody sees of a line that nothing explains. */
  public record Unexplained(LocalDate day, long amount) {}

  /** Lines of this book that nothing explains, the oldest first. */
  public List<Unexplained> unexplained(Book book) {
    return db.sql(
            """
            select day, amount from projects.bank_line
             where book_id = :book and booking_id is null
             order by day, id
             limit :most
            """)
        .param("book", book.id())
        .param("most", MOST)
        .query(Unexplained.class)
        .list();
  }

  /** The same with everything officers see. */
  public List<BankLine> open(Book book) {
    return db.sql(SELECT + "and booking_id is null order by day, id limit :most")
        .param("book", book.id())
        .param("most", MOST)
        .query(BankLine.class)
        .list();
  }

  /** How many lines up to then nothing explains. */
  int countOpen(Book book, LocalDate through) {
    return db.sql(
            """
            select count(*) from projects.bank_line
             where book_id = :book and booking_id is null and day <= :through
            """)
        .param("book", book.id())
        .param("through", through)
        .query(Integer.class)
        .single();
  }

  /** Bookings of this book that explain a line, from that day on. */
  Set<Long> explaining(Book book, LocalDate from) {
    return db
        .sql(
            """
            select booking_id from projects.bank_line
             where book_id = :book and booking_id is not null and day >= :from
             limit 100000
            """)
        .param("book", book.id())
        .param("from", from)
        .query(Long.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /**
   * Keeps a line unless it came before; says whether it is new. Refuses another one of its number.
   */
  boolean keep(Area community, Book book, BankLine line, PartyId by, Instant now) {
    int kept =
        db.sql(
                """
                insert into projects.bank_line
                  (book_id, area_path, day, amount, counterpart, words, ref, imported_by, imported_at)
                values (:book, :path, :day, :amount, :counterpart, :words, :ref, :by, :now)
                on conflict (book_id, ref) do nothing
                """)
            .param("book", book.id())
            .param("path", community.path())
            .param("day", line.day())
            .param("amount", line.amount())
            .param("counterpart", line.counterpart())
            .param("words", line.words())
            .param("ref", line.ref())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    if (kept == 0 && !isSame(book, line)) {
      throw Rejection.of("bank.line-changed", line.ref());
    }
    return kept == 1;
  }

  private boolean isSame(Book book, BankLine line) {
    return db.sql(SELECT + "and ref = :ref")
        .param("book", book.id())
        .param("ref", line.ref())
        .query(BankLine.class)
        .optional()
        .filter(had -> had.day().equals(line.day()) && had.amount() == line.amount())
        .isPresent();
  }

  /** Says whether it was unexplained until now; refuses a booking that explains another. */
  boolean explain(Book book, long line, long booking, PartyId by, Instant now) {
    try {
      return db.sql(
                  """
                  update projects.bank_line set booking_id = :booking, matched_by = :by, matched_at = :now
                   where id = :line and book_id = :book and booking_id is null
                  """)
              .param("booking", booking)
              .param("by", by.value())
              .param("now", Timestamp.from(now))
              .param("line", line)
              .param("book", book.id())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      throw Rejection.of("bank.explains-another");
    }
  }
}
