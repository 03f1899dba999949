package gongzhi.cases.whistle;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about refusals that the level above looks into. */
@Component
public class RefusedCallStore {

  private static final int MOST = 100;

  private final JdbcClient db;

  RefusedCallStore(JdbcClient db) {
    this.db = db;
  }

  /** The refusals about a case, of whichever whistle, that nobody above has looked into. */
  public List<RefusedCalls.RefusedCall> waiting(long caseId) {
    return db.sql(
            """
            select c.whistle_id as whistle, c.unit_id as unit, c.refused_to as "to", w.blown_by
              from cases.whistle_call c
              join cases.whistle w on w.id = c.whistle_id
             where w.case_id = :case and c.refused_to is not null and c.looked_at is null
             order by c.whistle_id, c.unit_id
             limit :most
            """)
        .param("case", caseId)
        .param("most", MOST)
        .query(RefusedCalls.RefusedCall.class)
        .list();
  }

  /** Refused where somebody else of the level above was first. */
  void looked(RefusedCalls.RefusedCall one, PartyId by, Instant now) {
    int changed =
        db.sql(
                """
                update cases.whistle_call set looked_at = :now, looked_by = :by
                 where whistle_id = :whistle and unit_id = :unit and looked_at is null
                """)
            .param("whistle", one.whistle())
            .param("unit", one.unit().value())
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update();
    if (changed == 0) {
      throw Rejection.of("whistle.nothing-to-look-into");
    }
  }
}
