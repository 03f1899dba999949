package gongzhi.ballots.contests;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about recalls whose signatures one person counted. */
@Component
public class RecallRequests {

  private final JdbcClient db;

  RecallRequests(JdbcClient db) {
    this.db = db;
  }

  /** A recall that waits for its second count. */
  public record Waiting(
      int option,
      long roll,
      int signatures,
      String reason,
      String defence,
      String document,
      Instant opens,
      Instant closes,
      PartyId askedBy,
      Instant askedAt) {

    NewRecall recall() {
      return new NewRecall(option, roll, signatures, reason, defence, document, opens, closes);
    }
  }

  /** Those that wait, by the elected they are about. */
  public List<Waiting> waiting(ContestNo no) {
    return db.sql(
            """
            select option_no as option, roll_id as roll, signatures, reason, defence, document, opens_at as opens,
                   closes_at as closes, asked_by, asked_at
              from ballots.recall_request where contest_no = :no order by option_no limit 50
            """)
        .param("no", no.value())
        .query(Waiting.class)
        .list();
  }

  Optional<Waiting> waiting(ContestNo no, int option) {
    return waiting(no).stream().filter(one -> one.option() == option).findFirst();
  }

  /** In the place of one that waited. */
  void put(Contest contest, NewRecall recall, PartyId by, Instant now) {
    remove(contest.no(), recall.option());
    db.sql(
            """
            insert into ballots.recall_request
              (contest_no, option_no, area_path, roll_id, signatures, reason, defence, opens_at, closes_at, document, asked_by, asked_at)
            values (:no, :option, :path, :roll, :signatures, :reason, :defence, :opens, :closes, :document, :by, :now)
            """)
        .param("no", contest.no().value())
        .param("option", recall.option())
        .param("path", contest.areaPath())
        .param("roll", recall.roll())
        .param("signatures", recall.signatures())
        .param("reason", recall.reason())
        .param("defence", recall.defence())
        .param("opens", Timestamp.from(Objects.requireNonNull(recall.opens())))
        .param("closes", Timestamp.from(Objects.requireNonNull(recall.closes())))
        .param("document", recall.document())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void remove(ContestNo no, int option) {
    db.sql("delete from ballots.recall_request where contest_no = :no and option_no = :option")
        .param("no", no.value())
        .param("option", option)
        .update();
  }
}
