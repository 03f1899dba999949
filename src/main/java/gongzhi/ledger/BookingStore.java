package gongzhi.ledger;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes bookings; the rows move the balances by themselves. */
@Component
class BookingStore {

  private final JdbcClient db;
  private final InstantSource clock;

  BookingStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The id of the booking; of the one before where it was booked under its key already. */
  long book(Booking booking) {
    return LedgerFaults.told(
        () -> insert(booking).map(id -> move(id, booking)).orElseGet(() -> repeated(booking)));
  }

  private Optional<Long> insert(Booking booking) {
    Voucher voucher = booking.voucher();
    return db.sql(
            """
            insert into ledger.booking
                   (book_id, key, content_hash, reason, words, booked_on, booked_at, booked_by, reserving, reverses)
            values (:book, :key, :hash, :reason, :words, :on, :now, :by, :reserving, :reverses)
            on conflict (book_id, key) do nothing
            returning id
            """)
        .param("book", booking.book())
        .param("key", voucher.key())
        .param("hash", booking.contentHash())
        .param("reason", voucher.reason())
        .param("words", voucher.words())
        .param("on", voucher.on())
        .param("now", clock.instant())
        .param("by", voucher.by().value())
        .param("reserving", booking.reserving())
        .param("reverses", booking.reverses())
        .query(Long.class)
        .optional();
  }

  private long move(long id, Booking booking) {
    db.sql(
            """
            insert into ledger.transfer (booking_id, book_id, debit, credit, amount)
            select :booking, :book, debit, credit, amount
              from unnest(cast(:debits as bigint[]), cast(:credits as bigint[]), cast(:amounts as bigint[]))
                   as legs (debit, credit, amount)
            """)
        .param("booking", id)
        .param("book", booking.book())
        .param("debits", column(booking, Transfer::debit))
        .param("credits", column(booking, Transfer::credit))
        .param("amounts", column(booking, Transfer::amount))
        .update();
    return id;
  }

  private static String column(Booking booking, ToLongFunction<Transfer> part) {
    return booking.transfers().stream()
        .map(one -> Long.toString(part.applyAsLong(one)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private long repeated(Booking booking) {
    record Before(long id, byte[] hash) {}
    Before before =
        db.sql("select id, content_hash from ledger.booking where book_id = :book and key = :key")
            .param("book", booking.book())
            .param("key", booking.voucher().key())
            .query((row, _) -> new Before(row.getLong(1), row.getBytes(2)))
            .single();
    if (!Arrays.equals(before.hash(), booking.contentHash())) {
      throw Rejection.of("ledger.key-means-something-else", booking.voucher().key());
    }
    return before.id();
  }

  /** Ends a reservation in one way or the other. */
  void end(long booking, boolean settled, LocalDate on, PartyId by) {
    LedgerFaults.told(
        () ->
            db.sql(
                    """
                    insert into ledger.settlement (booking_id, book_id, settled, settled_on, settled_at, settled_by)
                    select id, book_id, :settled, :on, :now, :by from ledger.booking where id = :booking
                    """)
                .param("settled", settled)
                .param("on", on)
                .param("now", clock.instant())
                .param("by", by.value())
                .param("booking", booking)
                .update());
  }

  /** A booking as it was made. */
  Booking find(long id) {
    return db.sql(
            """
            select book_id, key, reason, words, booked_on, booked_by, reserving, reverses
              from ledger.booking where id = :id
            """)
        .param("id", id)
        .query((row, _) -> booking(row, transfers(id)))
        .optional()
        .orElseThrow(() -> Rejection.notFound("ledger.no-such-booking", id));
  }

  private static Booking booking(ResultSet row, List<Transfer> transfers) throws SQLException {
    Voucher voucher =
        new Voucher(
            row.getString("key"),
            row.getString("reason"),
            row.getString("words"),
            row.getObject("booked_on", LocalDate.class),
            new PartyId(row.getLong("booked_by")));
    return new Booking(
        row.getLong("book_id"),
        voucher,
        transfers,
        row.getBoolean("reserving"),
        row.getObject("reverses", Long.class));
  }

  private List<Transfer> transfers(long booking) {
    return db.sql(
            "select debit, credit, amount from ledger.transfer where booking_id = :booking order by id limit :most")
        .param("booking", booking)
        .param("most", Booking.MOST)
        .query(Transfer.class)
        .list();
  }
}
