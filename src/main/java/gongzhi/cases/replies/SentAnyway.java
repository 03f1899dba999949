package gongzhi.cases.replies;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.Fact;
import gongzhi.transparency.TransparencyLog;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that went out although the check asked for more (仍要发送), with the reason for it. */
@Component
@Transactional
public class SentAnyway {

  private final JdbcClient db;
  private final TransparencyLog log;
  private final Areas areas;
  private final InstantSource clock;

  SentAnyway(JdbcClient db, TransparencyLog log, Areas areas, InstantSource clock) {
    this.db = db;
    this.log = log;
    this.areas = areas;
    this.clock = clock;
  }

  /** One of them; {@code act} is the address of the act, such as {@code done}. */
  public record Line(
      long id,
      String caseNo,
      String act,
      List<AnswerFault> faults,
      String reason,
      PartyId byId,
      Instant at) {}

  /** What the answer was about, and why it went out. */
  public record Why(String act, List<AnswerFault> faults, String reason) {

    public Why {
      faults = List.copyOf(faults);
    }
  }

  /** Writes it down with the act itself. */
  public void keep(Viewer by, Case about, Why why) {
    Instant now = clock.instant();
    String[] faults = why.faults().stream().map(Enum::name).toArray(String[]::new);
    db.sql(
            """
            insert into cases.sent_anyway (case_id, case_no, area_path, act, faults, reason, by_id, at)
            values (:id, :no, :path, :act, :faults, :reason, :by, :now)
            """)
        .param("id", about.id())
        .param("no", about.no().value())
        .param("path", about.where().path())
        .param("act", why.act())
        .param("faults", faults)
        .param("reason", why.reason())
        .param("by", by.party().value())
        .param("now", Timestamp.from(now))
        .update();
    Area area = areas.get(about.where().area());
    String code = areas.publicCode(area);
    String subject = "answer:" + about.no().value();
    Fact fact =
        new Fact(
            "answer sent-anyway",
            code,
            subject,
            now,
            Map.of("act", why.act(), "faults", String.join(" ", faults), "reason", why.reason()));
    log.append(log.lastOf(subject).map(fact::after).orElse(fact));
  }

  /** The latest before this row, on the ground of whoever asks. */
  @Transactional(readOnly = true)
  public List<Line> before(Instant at, long id, int most) {
    return db.sql(
            """
            select id, case_no, act, faults, reason, by_id, at
              from cases.sent_anyway
             where (at, id) < (:at, :id)
             order by at desc, id desc
             limit :most
            """)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .param("most", most)
        .query(
            (row, _) ->
                new Line(
                    row.getLong("id"),
                    row.getString("case_no"),
                    row.getString("act"),
                    Arrays.stream((String[]) row.getArray("faults").getArray())
                        .map(AnswerFault::valueOf)
                        .toList(),
                    row.getString("reason"),
                    new PartyId(row.getLong("by_id")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
