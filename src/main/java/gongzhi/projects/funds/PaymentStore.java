package gongzhi.projects.funds;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about payments. */
@Component
public class PaymentStore {

  private static final String SELECT =
      """
      select y.id, p.no, p.title, y.area_path, y.booking_id, y.source, y.amount, y.payee, y.what, y.invoice, y.photo,
             y.needs_second, y.state, y.asked_by, y.asked_at, y.decided_by, y.decided_at, y.refused_why
        from projects.payment y join projects.project p on p.id = y.project_id
      """;

  private static final int MOST = 200;

  private final JdbcClient db;

  PaymentStore(JdbcClient db) {
    this.db = db;
  }

  /** What everybody reads of a payment that was made; {@code on} is when it was decided. */
  public record Paid(
      long id, String source, long amount, String payee, String what, String invoice, Instant on) {}

  /** The payment with this id; refuses (404) what is not there or not to be seen. */
  public Payment get(long id) {
    return db.sql(SELECT + " where y.id = :id")
        .param("id", id)
        .query(PaymentStore::payment)
        .optional()
        .orElseThrow(() -> Rejection.notFound("payment.no-such-payment"));
  }

  /** Payments of a project, the latest first. */
  public List<Payment> of(Project project) {
    return db.sql(SELECT + " where y.project_id = :project order by y.id desc limit :most")
        .param("project", project.id())
        .param("most", MOST)
        .query(PaymentStore::payment)
        .list();
  }

  /** What waits on this ground, the oldest first. */
  public List<Payment> waiting(String ground) {
    return db.sql(
            SELECT
                + " where y.state = 'WAITING' and y.area_path ^@ :path order by y.id limit :most")
        .param("path", ground)
        .param("most", MOST)
        .query(PaymentStore::payment)
        .list();
  }

  /** What was paid for a project, the latest first. */
  public List<Paid> paid(Project project) {
    return db.sql(
            """
            select id, source, amount, payee, what, invoice, decided_at as "on" from projects.payment
             where project_id = :project and state = 'PAID'
             order by id desc limit :most
            """)
        .param("project", project.id())
        .param("most", MOST)
        .query(Paid.class)
        .list();
  }

  /**
   * In fen, to this payee in this community since then: what is split counts together, also what is
   * asked for at the same time.
   */
  long toPayee(Project project, String payee, Instant since) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:path || :payee, 0))")
        .param("path", project.areaPath())
        .param("payee", payee)
        .query((_, _) -> payee)
        .single();
    return db.sql(
            """
            select coalesce(sum(amount), 0) from projects.payment
             where area_path = :path and payee = :payee and asked_at >= :since and state <> 'REFUSED'
            """)
        .param("path", project.areaPath())
        .param("payee", payee)
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  /** Who asks for it, when, and whether another person decides. */
  record Asked(PartyId by, Instant at, boolean needsSecond) {}

  long insert(Project project, NewPayment wanted, long booking, Asked asked) {
    try {
      return db.sql(
              """
              insert into projects.payment
                (project_id, area_path, booking_id, source, amount, payee, what, invoice, photo, needs_second, asked_by, asked_at)
              values (:project, :path, :booking, :source, :amount, :payee, :what, :invoice, :photo, :second, :by, :at)
              returning id
              """)
          .param("project", project.id())
          .param("path", project.areaPath())
          .param("booking", booking)
          .param("source", wanted.source())
          .param("amount", wanted.fen())
          .param("payee", wanted.payee())
          .param("what", wanted.what())
          .param("invoice", wanted.invoice())
          .param("photo", wanted.photo())
          .param("second", asked.needsSecond())
          .param("by", asked.by().value())
          .param("at", Timestamp.from(asked.at()))
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("payment.invoice-known", wanted.invoice());
    }
  }

  /** Says whether it waited until now; {@code why} is empty for what is paid. */
  boolean decide(Payment payment, String why, PartyId by, Instant now) {
    return db.sql(
                """
                update projects.payment set state = :state, decided_by = :by, decided_at = :now, refused_why = :why
                 where id = :id and state = 'WAITING'
                """)
            .param(
                "state",
                (why.isEmpty() ? Payment.PaymentState.PAID : Payment.PaymentState.REFUSED).name())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("why", why)
            .param("id", payment.id())
            .update()
        == 1;
  }

  private static Payment payment(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp decided = row.getTimestamp("decided_at");
    @Nullable Long by = row.getObject("decided_by", Long.class);
    return new Payment(
        row.getLong("id"),
        row.getString("no"),
        row.getString("title"),
        row.getString("area_path"),
        row.getLong("booking_id"),
        row.getString("source"),
        row.getLong("amount"),
        row.getString("payee"),
        row.getString("what"),
        row.getString("invoice"),
        row.getString("photo"),
        row.getBoolean("needs_second"),
        Payment.PaymentState.valueOf(row.getString("state")),
        new PartyId(row.getLong("asked_by")),
        row.getTimestamp("asked_at").toInstant(),
        by == null ? null : new PartyId(by),
        decided == null ? null : decided.toInstant(),
        row.getString("refused_why"));
  }
}
