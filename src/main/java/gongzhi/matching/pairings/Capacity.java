package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.pairings.Pairing.Part;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of a listing is taken: of a need altogether, of a resource on each day. Guarded updates
 * hold it, whoever asks at the same time.
 */
@Component
class Capacity {

  private final JdbcClient db;

  Capacity(JdbcClient db) {
    this.db = db;
  }

  /**
   * What is ordered is kept from the moment it is ordered; what is claimed, once it is accepted.
   */
  void reserve(Listing about, Pairing order) {
    if (order.kind() == PairingKind.SERVICE_REQUEST) {
      Part part = order.part();
      int kept =
          db.sql(
                  """
                  insert into matching.slot as s (listing_no, day, most, taken)
                  select :no, d::date, :most, :amount
                    from generate_series(cast(:from as date), cast(:to as date), interval '1 day') as d
                   order by d
                  on conflict (listing_no, day) do update set taken = s.taken + excluded.taken
                   where s.taken + excluded.taken <= s.most
                  """)
              .param("no", about.no().value())
              .param("most", about.terms().amount())
              .param("amount", part.amount())
              .param("from", part.from())
              .param("to", part.to())
              .update();
      if (kept != ChronoUnit.DAYS.between(part.from(), part.to()) + 1) {
        throw Rejection.of("pairing.day-is-full");
      }
    }
  }

  /** An accepted claim takes its part of what is needed. */
  void take(Listing about, Pairing claim) {
    if (claim.kind() != PairingKind.CLAIM) {
      return;
    }
    int changed =
        db.sql(
                """
                update matching.listing
                   set taken = taken + :amount, state = case when taken + :amount = amount then 'CLAIMED' else state end
                 where no = :no and state = 'PUBLISHED' and taken + :amount <= amount
                """)
            .param("amount", claim.part().amount())
            .param("no", about.no().value())
            .update();
    if (changed == 0) {
      throw Rejection.of("pairing.nothing-left");
    }
  }

  /** What was kept or taken is free again. */
  void giveBack(Listing about, Pairing one) {
    if (one.kind() == PairingKind.SERVICE_REQUEST) {
      free(about, one, one.part().from());
    } else if (one.state() == PairingState.ACCEPTED) {
      db.sql(
              """
              update matching.listing set taken = taken - :amount, state = 'PUBLISHED'
               where no = :no and ended_at is null
              """)
          .param("amount", one.part().amount())
          .param("no", about.no().value())
          .update();
    }
  }

  /** What was claimed is done; what was lent and came back early is free from the next day. */
  void finish(Listing about, Pairing one, Instant now) {
    if (one.kind() == PairingKind.SERVICE_REQUEST) {
      LocalDate next = now.atZone(WorkingCalendar.ZONE).toLocalDate().plusDays(1);
      free(about, one, next.isAfter(one.part().from()) ? next : one.part().from().plusDays(1));
      return;
    }
    db.sql(
            """
            update matching.listing
               set done = done + :amount, state = case when done + :amount = amount then 'DONE' else state end,
                   ended_at = case when done + :amount = amount then cast(:now as timestamptz) end
             where no = :no
            """)
        .param("amount", one.part().amount())
        .param("now", Timestamp.from(now))
        .param("no", about.no().value())
        .update();
  }

  private void free(Listing about, Pairing one, LocalDate from) {
    db.sql(
            """
            update matching.slot set taken = taken - :amount where listing_no = :no and day between :from and :to
            """)
        .param("amount", one.part().amount())
        .param("no", about.no().value())
        .param("from", from)
        .param("to", one.part().to())
        .update();
  }
}
