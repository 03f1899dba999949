package gongzhi.projects.income;

import gongzhi.ledger.Book;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about splits. */
@Component
public class SplitStore {

  private static final String SELECT =
      """
      select id, area_id as area, area_path, year, amount, manage, dividend, facilities, decision, official, roll_id as roll, state,
             proposed_by, code
        from projects.income_split
      """;

  private final JdbcClient db;

  SplitStore(JdbcClient db) {
    this.db = db;
  }

  /** The split with this id; refuses (404) what is not there or not to be seen. */
  public IncomeSplit get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(IncomeSplit.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("split.no-such-split"));
  }

  /** Splits of this area, the latest first. */
  public List<IncomeSplit> of(Area area) {
    return db.sql(SELECT + " where area_id = :area order by id desc limit 50")
        .param("area", area.id().value())
        .query(IncomeSplit.class)
        .list();
  }

  /** Of which book, which amount, among which roll. */
  record Basis(Book book, long amount, long roll) {}

  long insert(Area area, NewSplit wanted, Basis basis, PartyId by, Instant now) {
    try {
      return db.sql(
              """
              insert into projects.income_split
                (book_id, area_id, area_path, year, amount, manage, dividend, facilities, decision, official, roll_id, proposed_by, proposed_at)
              values (:book, :area, :path, :year, :amount, :manage, :dividend, :facilities, :decision, :official, :roll, :by, :now)
              returning id
              """)
          .param("book", basis.book().id())
          .param("area", area.id().value())
          .param("path", area.path())
          .param("year", wanted.year())
          .param("amount", basis.amount())
          .param("manage", wanted.manage())
          .param("dividend", wanted.dividend())
          .param("facilities", wanted.facilities())
          .param("decision", wanted.decision())
          .param("official", wanted.official())
          .param("roll", basis.roll())
          .param("by", by.value())
          .param("now", Timestamp.from(now))
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("split.year-taken", String.valueOf(wanted.year()));
    }
  }

  /** Takes it for the running transaction; says whether it is only proposed. */
  boolean take(IncomeSplit split) {
    return db.sql("select state = 'PROPOSED' from projects.income_split where id = :id for update")
        .param("id", split.id())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Says whether it was only proposed until now. */
  boolean book(IncomeSplit split, long booking, String code, PartyId by, Instant now) {
    return db.sql(
                """
                update projects.income_split
                   set state = 'BOOKED', booking_id = :booking, code = :code, decided_by = :by, decided_at = :now
                 where id = :id and state = 'PROPOSED'
                """)
            .param("booking", booking)
            .param("code", code)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("id", split.id())
            .update()
        == 1;
  }

  /** Says whether it was only proposed until now. */
  boolean withdraw(IncomeSplit split, PartyId by, Instant now) {
    return db.sql(
                """
                update projects.income_split set state = 'WITHDRAWN', decided_by = :by, decided_at = :now
                 where id = :id and state = 'PROPOSED'
                """)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("id", split.id())
            .update()
        == 1;
  }
}
