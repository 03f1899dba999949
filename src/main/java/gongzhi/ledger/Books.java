package gongzhi.ledger;

import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens books and accounts, and finds them (账簿与账户). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Books {

  private static final String ACCOUNT =
      "select id, book_id as book, code, holder, may_owe, posted, reserved, closed_at from ledger.account ";

  private final JdbcClient db;
  private final InstantSource clock;

  Books(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The book of this area for this subject; opened where there is none yet. */
  public Book book(Area area, String subject, Unit unit) {
    db.sql(
            """
            insert into ledger.book (area_id, area_path, subject, unit) values (:area, :path, :subject, :unit)
            on conflict (area_id, subject) do nothing
            """)
        .param("area", area.id().value())
        .param("path", area.path())
        .param("subject", subject)
        .param("unit", unit)
        .update();
    Book book = find(area.id(), subject).orElseThrow();
    if (book.unit() != unit) {
      throw new IllegalStateException(subject + " is kept in " + book.unit());
    }
    return book;
  }

  /** The book of this area for this subject. */
  public Optional<Book> find(AreaId area, String subject) {
    return db.sql(
            """
            select id, area_id as area, subject, unit, closed_through
              from ledger.book where area_id = :area and subject = :subject
            """)
        .param("area", area.value())
        .param("subject", subject)
        .query(Book.class)
        .optional();
  }

  /** The books of this ground for this subject, in the order of its areas. */
  public List<Book> under(Area ground, String subject, int most) {
    return db.sql(
            """
            select id, area_id as area, subject, unit, closed_through
              from ledger.book where subject = :subject and area_path ^@ :path
             order by area_path
             limit :most
            """)
        .param("subject", subject)
        .param("path", ground.path())
        .param("most", most)
        .query(Book.class)
        .list();
  }

  /**
   * The account of this code and holder; opened where there is none yet.
   *
   * @param mayOwe whether it stands for the world outside; counts only when it is opened
   */
  public Account open(Book book, String code, long holder, boolean mayOwe) {
    db.sql(
            """
            insert into ledger.account (book_id, unit, code, holder, may_owe, opened_at)
            values (:book, :unit, :code, :holder, :owe, :now)
            on conflict (book_id, code, holder) do nothing
            """)
        .param("book", book.id())
        .param("unit", book.unit())
        .param("code", code)
        .param("holder", holder)
        .param("owe", mayOwe)
        .param("now", clock.instant())
        .update();
    return db.sql(ACCOUNT + "where book_id = :book and code = :code and holder = :holder")
        .param("book", book.id())
        .param("code", code)
        .param("holder", holder)
        .query(Account.class)
        .single();
  }

  /** The accounts of this code of many holders, opened where there are none yet; ids by holder. */
  public Map<Long, Long> openAll(Book book, String code, List<Long> holders) {
    String all = holders.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    db.sql(
            """
            insert into ledger.account (book_id, unit, code, holder, may_owe, opened_at)
            select distinct :book, :unit, :code, holder, false, cast(:now as timestamptz)
              from unnest(cast(:holders as bigint[])) holder
            on conflict (book_id, code, holder) do nothing
            """)
        .param("book", book.id())
        .param("unit", book.unit())
        .param("code", code)
        .param("now", Timestamp.from(clock.instant()))
        .param("holders", all)
        .update();
    return db
        .sql(
            """
            select holder, id from ledger.account
             where book_id = :book and code = :code and holder = any (cast(:holders as bigint[]))
             limit 50000
            """)
        .param("book", book.id())
        .param("code", code)
        .param("holders", all)
        .query((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** An account as it stands now. */
  public Account account(long id) {
    return db.sql(ACCOUNT + "where id = :id")
        .param("id", id)
        .query(Account.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("ledger.no-such-account", id));
  }

  /** The accounts of a book that belong to nobody in particular, in the order of their codes. */
  public List<Account> ofBook(Book book) {
    return db.sql(ACCOUNT + "where book_id = :book and holder = 0 order by code limit 500")
        .param("book", book.id())
        .query(Account.class)
        .list();
  }

  /** Closes an account that is empty; nothing is booked on it any more. */
  public void close(Account account) {
    LedgerFaults.told(
        () ->
            db.sql(
                    "update ledger.account set closed_at = :now where id = :id and closed_at is null")
                .param("now", clock.instant())
                .param("id", account.id())
                .update());
  }
}
