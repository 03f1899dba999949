package gongzhi.ledger;

import gongzhi.parties.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What moved in a book, as far as the reader may see it: line by line and in sums (明细与汇总). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Statements {

  private final JdbcClient db;

  Statements(JdbcClient db) {
    this.db = db;
  }

  /**
   * One amount that moved.
   *
   * @param debit code of the account it entered
   * @param credit code of the account it left
   * @param amount above zero, in the unit of the book
   * @param reverses the booking it takes back; 0 for every other
   */
  public record Line(
      long id,
      long booking,
      LocalDate on,
      String debit,
      String credit,
      long amount,
      String reason,
      String words,
      long reverses) {}

  /** Where the page before ended; the latest come first. */
  public record Key(LocalDate on, long id) {

    /** Before the first page. */
    public static final Key FIRST = new Key(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
  }

  /**
   * An account over a period.
   *
   * @param opening what it held before
   */
  public record Sum(String code, long opening, long entered, long left) {

    /** What it holds at the end. */
    public long closing() {
      return opening + entered - left;
    }
  }

  /** What moved between these days, the latest first, behind the key. */
  public List<Line> lines(Book book, LocalDate from, LocalDate through, Key key, int most) {
    return db.sql(
            """
            select m.id, m.booking_id as booking, m.moved_on as "on", d.code as debit, c.code as credit, m.amount,
                   b.reason, b.words, coalesce(b.reverses, 0) as reverses
              from ledger.moved m
              join ledger.booking b on b.id = m.booking_id
              join ledger.account d on d.id = m.debit
              join ledger.account c on c.id = m.credit
             where m.book_id = :book and m.moved_on between :from and :through and (m.moved_on, m.id) < (:on, :id)
             order by m.moved_on desc, m.id desc
             limit :most
            """)
        .param("book", book.id())
        .param("from", from)
        .param("through", through)
        .param("on", key.on())
        .param("id", key.id())
        .param("most", most)
        .query(Line.class)
        .list();
  }

  /** What moved into and out of the accounts of this person, the latest first, behind the key. */
  public List<Line> of(PartyId holder, Key key, int most) {
    return db.sql(
            """
            select m.id, m.booking_id as booking, m.moved_on as "on", coalesce(d.code, '') as debit,
                   coalesce(c.code, '') as credit, case when m.debit = a.id then m.amount else -m.amount end as amount,
                   b.reason, b.words, coalesce(b.reverses, 0) as reverses
              from ledger.account a
              join ledger.moved m on a.id in (m.debit, m.credit)
              join ledger.booking b on b.id = m.booking_id
              left join ledger.account d on d.id = m.debit
              left join ledger.account c on c.id = m.credit
             where a.holder = :holder and (m.moved_on, m.id) < (:on, :id)
             order by m.moved_on desc, m.id desc
             limit :most
            """)
        .param("holder", holder.value())
        .param("on", key.on())
        .param("id", key.id())
        .param("most", most)
        .query(Line.class)
        .list();
  }

  /** Every account of the book that belongs to nobody in particular and ever moved until then. */
  public List<Sum> sums(Book book, LocalDate from, LocalDate through) {
    return db.sql(
            """
            select a.code,
                   coalesce(sum(leg.amount) filter (where leg.moved_on < :from), 0) as opening,
                   coalesce(sum(leg.amount) filter (where leg.moved_on >= :from and leg.amount > 0), 0) as entered,
                   coalesce(-sum(leg.amount) filter (where leg.moved_on >= :from and leg.amount < 0), 0) as "left"
              from (select debit as account, amount, moved_on from ledger.moved where book_id = :book
                    union all
                    select credit, -amount, moved_on from ledger.moved where book_id = :book) leg
              join ledger.account a on a.id = leg.account and a.holder = 0
             where leg.moved_on <= :through
             group by a.code
             order by a.code
             limit 1000
            """)
        .param("book", book.id())
        .param("from", from)
        .param("through", through)
        .query(Sum.class)
        .list();
  }
}
