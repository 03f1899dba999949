package gongzhi.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works every balance out again from what was booked (复核). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Refold {

  private final JdbcClient db;

  Refold(JdbcClient db) {
    this.db = db;
  }

  /**
   * An account that does not hold what its bookings come to.
   *
   * @param posted what it says
   * @param folded what its bookings come to
   */
  public record Drift(long account, long posted, long folded, long reserved, long foldedReserved) {}

  /** Every such account, at most a thousand; none as long as the rows keep their promise. */
  public List<Drift> drifts() {
    return db.sql(
            """
            with leg as (
              select t.debit, t.credit, t.amount,
                     not b.reserving or coalesce(s.settled, false) as moved,
                     b.reserving and s.booking_id is null as held
                from ledger.transfer t
                join ledger.booking b on b.id = t.booking_id
                left join ledger.settlement s on s.booking_id = t.booking_id),
            folded as (
              select account, sum(entered) as posted, sum(leaving) as reserved
                from (select debit as account, amount as entered, 0 as leaving from leg where moved
                      union all
                      select credit, -amount, 0 from leg where moved
                      union all
                      select credit, 0, amount from leg where held) sides
               group by account)
            select a.id as account, a.posted, coalesce(f.posted, 0) as folded, a.reserved,
                   coalesce(f.reserved, 0) as folded_reserved
              from ledger.account a
              left join folded f on f.account = a.id
             where (a.posted, a.reserved) is distinct from (coalesce(f.posted, 0), coalesce(f.reserved, 0))
             order by a.id
             limit 1000
            """)
        .query(Drift.class)
        .list();
  }
}
