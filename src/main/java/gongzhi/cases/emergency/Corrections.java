package gongzhi.cases.emergency;

import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what everybody reads of an emergency (更正), where it names somebody by mistake. What was
 * said stays on record, for staff, with who corrected it and why.
 */
@Component
@Transactional
public class Corrections {

  /** What can be corrected: why it was started or ended, and both halves of its review. */
  public enum EmergencyPart {
    REASON,
    STAND_DOWN,
    WELL,
    BADLY
  }

  /** One correction, with what stood there before. */
  public record Past(EmergencyPart part, String was, String why, PartyId by, Instant at) {}

  /** What is to stand there, and why. */
  public record Wanted(EmergencyPart part, String words, String why) {}

  private final JdbcClient db;
  private final Emergencies emergencies;
  private final EmergencyFacts facts;
  private final InstantSource clock;

  Corrections(JdbcClient db, Emergencies emergencies, EmergencyFacts facts, InstantSource clock) {
    this.db = db;
    this.emergencies = emergencies;
    this.facts = facts;
    this.clock = clock;
  }

  /** Other words for everybody from now on; refuses a part that has none, and the same again. */
  public void correct(Viewer by, long id, Wanted wanted) {
    Emergency about = emergencies.find(id);
    by.require(EMERGENCY_START, about.areaPath());
    String words = EmergencyWords.said(wanted.words());
    String why = EmergencyWords.said(wanted.why());
    String stands = stands(id, wanted.part());
    if (stands.isEmpty() || stands.equals(words)) {
      throw Rejection.invalid("emergency.nothing-corrected");
    }
    db.sql(
            """
            insert into cases.emergency_correction (emergency_id, part, words, why, by_id, at)
            values (:id, :part, :words, :why, :by, :now)
            """)
        .param("id", id)
        .param("part", wanted.part().name())
        .param("words", words)
        .param("why", why)
        .param("by", by.party().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    facts.write(about, "emergency words corrected", Map.of("part", wanted.part().name()));
  }

  /** What everybody reads of this part now; empty for nothing. */
  @Transactional(readOnly = true)
  public String stands(long id, EmergencyPart part) {
    return db.sql(
            """
            select cases.emergency_words(id, :part,
                     case :part when 'REASON' then reason when 'STAND_DOWN' then stand_down
                                when 'WELL' then well else badly end)
              from cases.emergency
             where id = :id
            """)
        .param("part", part.name())
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** What was corrected, the oldest first, each with what stood there before; for staff. */
  @Transactional(readOnly = true)
  public List<Past> history(long id) {
    return db.sql(
            """
            select c.part, c.why, c.by_id as by, c.at,
                   coalesce(lag(c.words) over (partition by c.part order by c.id),
                            case c.part when 'REASON' then e.reason when 'STAND_DOWN' then e.stand_down
                                        when 'WELL' then e.well else e.badly end) as was
              from cases.emergency_correction c
              join cases.emergency e on e.id = c.emergency_id
             where c.emergency_id = :id
             order by c.id
             limit 50
            """)
        .param("id", id)
        .query(Past.class)
        .list();
  }
}
