package gongzhi.cases.parts;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about joint orders; the case itself is held by whoever changes one. */
@Component
public class JointOrderStore {

  private final JdbcClient db;

  JointOrderStore(JdbcClient db) {
    this.db = db;
  }

  /** The newest order of this case, with the rights of whoever asks. */
  public Optional<JointOrder> newest(long caseId) {
    return db.sql(
            """
            select id, case_id, seq, matter, meet_at, begun_by, begun_at, first_step, ended_at
              from cases.joint_order
             where case_id = :case
             order by seq desc
             limit 1
            """)
        .param("case", caseId)
        .query(JointOrder.class)
        .optional();
  }

  Optional<JointOrder> open(long caseId) {
    return newest(caseId).filter(JointOrder::isOpen);
  }

  void insert(JointOrder begun) {
    int inserted =
        db.sql(
                """
                insert into cases.joint_order (case_id, seq, matter, meet_at, begun_by, begun_at, first_step)
                values (:case, :seq, :matter, :meet, :by, :at, :step)
                on conflict do nothing
                """)
            .param("case", begun.caseId())
            .param("seq", begun.seq())
            .param("matter", begun.matter())
            .param("meet", Timestamp.from(begun.meetAt()))
            .param("by", begun.begunBy().value())
            .param("at", Timestamp.from(begun.begunAt()))
            .param("step", begun.firstStep())
            .update();
    if (inserted == 0) {
      throw Rejection.of("parts.order-is-open");
    }
  }

  void end(JointOrder open, PartyId by, Instant now) {
    int ended =
        db.sql(
                "update cases.joint_order set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
            .param("now", Timestamp.from(now))
            .param("by", by.value())
            .param("id", open.id())
            .update();
    if (ended == 0) {
      throw Rejection.of("parts.no-order-open");
    }
  }
}
