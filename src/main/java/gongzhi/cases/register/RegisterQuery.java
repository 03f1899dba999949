package gongzhi.cases.register;

import gongzhi.shared.database.Scope;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the register with the rights of the public, whoever asks. Each shape of question has its
 * index, so that its cost does not grow with the register.
 */
@Component
public class RegisterQuery {

  private static final int COUNTED_MOST = 300;

  /** A search for words looks at the newest titles that hold them, and at no more. */
  private static final int FOUND_MOST = 200;

  /** What a line is read from, by whichever query. */
  static final String COLUMNS =
      """
      l.case_id, l.no, l.place, l.community_id, l.category, l.rule_version, l.status, l.title, l.received_at,
      l.promised_at, l.late_from, l.done_at, l.closed_at, l.east, l.north, l.result, l.kind""";

  private final JdbcClient db;
  private final TransactionTemplate reading;
  private final InstantSource clock;

  RegisterQuery(
      JdbcClient db,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      InstantSource clock) {
    this.db = db;
    this.reading = reading;
    this.clock = clock;
  }

  /** Lines beyond the key, at most so many: the newest first, overdue ones the longest first. */
  public List<RegisterLine> page(Wanted wanted, @Nullable LineKey after, int most) {
    return read(
        () ->
            with(wanted, after, db.sql(RegisterSql.list(wanted, COLUMNS, most)))
                .query(RegisterLine.class)
                .list());
  }

  /**
   * How many lines there are: all of them where the numbers are kept, else counted to one more than
   * {@link #countedMost}.
   */
  public int count(Wanted wanted) {
    String count =
        wanted.isKept()
            ? RegisterSql.kept(wanted)
            : RegisterSql.count(wanted, countedMost(wanted) + 1);
    return read(() -> with(wanted, null, db.sql(count)).query(Integer.class).single());
  }

  /** Beyond this, a list says only that there are more. */
  public static int countedMost(Wanted wanted) {
    if (wanted.isKept()) {
      return Integer.MAX_VALUE;
    }
    return wanted.words().isEmpty() ? COUNTED_MOST : FOUND_MOST;
  }

  /**
   * Where a page ends that begins behind the key and has this length; null for one that is last.
   */
  public @Nullable LineKey endOf(Wanted wanted, @Nullable LineKey after, int length) {
    String order = wanted.isOldestFirst() ? "late_from" : "received_at";
    String list = RegisterSql.list(wanted, "l.case_id, l." + order, length + 1);
    return read(
        () ->
            with(
                    wanted,
                    after,
                    db.sql(
                        "select %s as at, case_id from (%s) pages offset :length - 1 limit 1"
                            .formatted(order, list)))
                .param("length", length)
                .query(LineKey.class)
                .optional()
                .orElse(null));
  }

  /** Rises with every change: what was answered under it is still true. */
  public long changes() {
    return read(
        () -> db.sql("select changes from cases.register_position").query(Long.class).single());
  }

  private JdbcClient.StatementSpec with(
      Wanted wanted, @Nullable LineKey after, JdbcClient.StatementSpec statement) {
    LineKey key =
        Objects.requireNonNullElse(after, wanted.isOldestFirst() ? LineKey.OLDEST : LineKey.NEWEST);
    YearMonth first = wanted.month() == null ? RegisterSql.BEGINNING : wanted.month();
    Instant now = clock.instant();
    LocalDate last = wanted.month() == null ? day(now) : wanted.month().atDay(1);
    return statement
        .param("place", wanted.place())
        .param("communities", wanted.communities().stream().map(AreaId::value).toArray(Long[]::new))
        .param("group", wanted.group())
        .param("kind", wanted.kind() == null ? null : wanted.kind().name())
        .param("from", Timestamp.from(begin(first)))
        .param("to", Timestamp.from(begin(first.plusMonths(1))))
        .param("now", Timestamp.from(now))
        .param("at", Timestamp.from(key.at()))
        .param("id", key.caseId())
        .param("month", wanted.month() == null ? null : wanted.month().toString())
        .param("words", wanted.words())
        .param("since", java.sql.Date.valueOf(first.atDay(1)))
        .param("until", java.sql.Date.valueOf(last.withDayOfMonth(1)))
        .param("found", FOUND_MOST + 1);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  private <T extends @Nullable Object> T read(Supplier<T> work) {
    return Scope.anonymous().call(() -> reading.execute(_ -> work.get()));
  }
}
