package gongzhi.procedures.pacts;

import gongzhi.parties.PartyId;
import gongzhi.procedures.decision.Decision;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about pacts. */
@Component
public class PactStore {

  private static final int MOST = 200;

  private final JdbcClient db;

  PactStore(JdbcClient db) {
    this.db = db;
  }

  /** A matter that is over and whose text is not entered yet. */
  public record Waiting(String no, String title) {}

  /** The pacts in force on this ground, one for each community. */
  public List<Pact> inForce(Area ground) {
    return db.sql(
            """
            select distinct on (area_id) area_id, version, words, decision_no, in_force from procedures.pact
             where area_path ^@ :path
             order by area_id, version desc
             limit :most
            """)
        .param("path", ground.path())
        .param("most", MOST)
        .query(PactStore::pact)
        .list();
  }

  /** Every version of this community, the latest first. */
  public List<Pact> of(Area community) {
    return db.sql(
            """
            select area_id, version, words, decision_no, in_force from procedures.pact
             where area_id = :area
             order by version desc
             limit :most
            """)
        .param("area", community.id().value())
        .param("most", MOST)
        .query(PactStore::pact)
        .list();
  }

  /** Matters about a pact there that are over, and whose text is to be entered. */
  public List<Waiting> waiting(Area ground) {
    return db.sql(
            """
            select d.no, d.title from procedures.decision d
             where d.area_path ^@ :path and d.rule_key = :rule and d.state = 'DONE'
               and not exists (select from procedures.pact p where p.decision_no = d.no)
             order by d.no
             limit 50
            """)
        .param("path", ground.path())
        .param("rule", Pacts.PROCEDURE)
        .query(Waiting.class)
        .list();
  }

  /** Says the number of the version; 0 where the text of this matter was entered before. */
  int insert(Decision decision, String words, LocalDate inForce, Entered by) {
    db.sql("select pg_advisory_xact_lock(hashtext(:lock))")
        .param("lock", "gongzhi pact " + decision.area())
        .query((_, _) -> decision)
        .single();
    return db.sql(
            """
            insert into procedures.pact
                   (area_id, area_path, version, words, decision_no, in_force, entered_by, entered_at)
            select :area, :path, coalesce(max(version), 0) + 1, :words, :decision, :inForce, :by, :at
              from procedures.pact
             where area_id = :area
            on conflict (decision_no) do nothing
            returning version
            """)
        .param("area", decision.area().value())
        .param("path", decision.areaPath())
        .param("words", words)
        .param("decision", decision.no().value())
        .param("inForce", inForce)
        .param("by", by.party().value())
        .param("at", Timestamp.from(by.at()))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Who entered it, and when. */
  record Entered(PartyId party, Instant at) {}

  private static Pact pact(ResultSet row, int number) throws SQLException {
    return new Pact(
        new AreaId(row.getLong("area_id")),
        row.getInt("version"),
        row.getString("words"),
        row.getString("decision_no"),
        row.getObject("in_force", LocalDate.class));
  }
}
