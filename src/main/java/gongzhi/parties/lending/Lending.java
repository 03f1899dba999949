package gongzhi.parties.lending;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lends rights and takes them back early (借权). What is lent is part of the running transaction; who
 * lends answers for why. A loan nobody takes back is gone at its end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lending {

  private final JdbcClient db;
  private final Posts posts;

  Lending(JdbcClient db, Posts posts) {
    this.db = db;
    this.posts = posts;
  }

  /**
   * From when until when.
   *
   * @param to at most {@link Loan#LONGEST} after {@code from}
   */
  public record Span(Instant from, Instant to) {

    public Span {
      if (!to.isAfter(from) || to.isAfter(from.plus(Loan.LONGEST))) {
        throw new IllegalArgumentException("a right is lent for a while, not longer than 14 days");
      }
    }
  }

  /** Which right, to the holders of which role. */
  public record Right(String role, Permission permission) {

    public Right {
      if (!Loan.LENDABLE.contains(permission)) {
        throw new IllegalArgumentException(permission + " cannot be lent");
      }
    }
  }

  /** Lends one right on this ground. */
  public void lend(String cause, Right right, Area ground, Span span, PartyId by) {
    db.sql(
            """
            insert into parties.loan (cause, role, permission, area_path, held_from, held_to, lent_by)
            values (:cause, :role, :permission, :path, :from, :to, :by)
            """)
        .param("cause", cause)
        .param("role", right.role())
        .param("permission", right.permission().name())
        .param("path", ground.path())
        .param("from", Timestamp.from(span.from()))
        .param("to", Timestamp.from(span.to()))
        .param("by", by.value())
        .update();
    reloadAfterCommit();
  }

  /** Takes back whatever was lent for this cause and is not over. */
  public void takeBack(String cause, Instant now) {
    db.sql(
            """
            update parties.loan set returned_at = :now
             where cause = :cause and returned_at is null and held_to > :now
            """)
        .param("cause", cause)
        .param("now", Timestamp.from(now))
        .update();
    reloadAfterCommit();
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            posts.reload();
          }
        });
  }
}
