package gongzhi.territory.calendar;

import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.YearProposals.Draft;
import gongzhi.territory.calendar.YearProposals.Open;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about years that wait for a second person. */
@Repository
class YearProposalStore {

  private static final String OPEN =
      """
      select id, year, source, lines, place, proposed_by, proposed_at
        from territory.year_proposal
       where outcome = 'OPEN'
      """;

  private final JdbcClient db;

  YearProposalStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Draft draft, Instant now) {
    try {
      db.sql(
              """
              insert into territory.year_proposal (year, source, lines, place, proposed_by, proposed_at)
              values (:year, :source, :lines, :place, :by, :now)
              """)
          .param("year", draft.year())
          .param("source", draft.source())
          .param("lines", draft.lines())
          .param("place", draft.place())
          .param("by", draft.by())
          .param("now", Timestamp.from(now))
          .update();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("calendar.proposed-already", draft.year());
    }
  }

  List<Open> open() {
    return db.sql(OPEN + " order by id limit 100").query(Open.class).list();
  }

  Optional<Open> find(long id) {
    return db.sql(OPEN + " and id = :id").param("id", id).query(Open.class).optional();
  }

  /** Turns a lost race into a rejection. */
  void decide(Open open, long by, String outcome, Instant now) {
    int changed =
        db.sql(
                """
                update territory.year_proposal
                   set outcome = :outcome, decided_by = :by, decided_at = :now
                 where id = :id and outcome = 'OPEN'
                """)
            .param("outcome", outcome)
            .param("by", by)
            .param("now", Timestamp.from(now))
            .param("id", open.id())
            .update();
    if (changed == 0) {
      throw Rejection.notFound("calendar.no-open-proposal");
    }
  }
}
