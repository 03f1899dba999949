package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about opinions that are kept back. */
@Component
public class WithholdingStore {

  private final JdbcClient db;

  WithholdingStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * One that was kept back.
   *
   * @param why the reason, for everybody
   * @param releasedAt when it was released all the same; null where it was not
   */
  public record Withheld(long opinion, String why, Instant at, @Nullable Instant releasedAt) {}

  /** Those of one matter, the latest first. */
  public List<Withheld> of(DecisionNo no) {
    return db.sql(
            """
            select opinion_id as opinion, why, at, released_at
              from procedures.opinion_withheld
             where decision_no = :no
             order by at desc
             limit 100
            """)
        .param("no", no.value())
        .query(Withheld.class)
        .list();
  }

  /** Refuses (409) one that everybody reads, or that was kept back before. */
  void withhold(DecisionNo no, long opinion, String why, PartyId by, Instant now) {
    int kept =
        db.sql(
                """
                insert into procedures.opinion_withheld (opinion_id, decision_no, why, by_id, at)
                select id, decision_no, :why, :by, :now
                  from procedures.opinion
                 where id = :opinion and decision_no = :no and released_at is null
                on conflict do nothing
                """)
            .param("why", why)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .param("opinion", opinion)
            .param("no", no.value())
            .update();
    if (kept == 0) {
      throw Rejection.of("decision.withheld-already");
    }
  }

  /** Notes that it was released all the same. */
  void released(long opinion, Instant now) {
    db.sql("update procedures.opinion_withheld set released_at = :now where opinion_id = :opinion")
        .param("now", Timestamp.from(now))
        .param("opinion", opinion)
        .update();
  }

  /** Who said it, by the moment at which they did; for the program alone. */
  Optional<PartyId> author(DecisionNo no, long opinion) {
    return db.sql(
            """
            select v.party_id
              from procedures.opinion o
              join procedures.voice v on v.decision_no = o.decision_no and v.what = 'SAID' and v.at = o.at
             where o.id = :opinion and o.decision_no = :no
             limit 1
            """)
        .param("opinion", opinion)
        .param("no", no.value())
        .query(Long.class)
        .optional()
        .map(PartyId::new);
  }
}
