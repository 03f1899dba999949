package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who proposed, supported or said something (参与人); nobody reads it but them and who tells them. */
@Component
class VoiceStore {

  private static final int MOST_TOLD = 2_000;

  private final JdbcClient db;

  VoiceStore(JdbcClient db) {
    this.db = db;
  }

  List<PartyId> of(DecisionNo no) {
    return db
        .sql(
            """
            select party_id from procedures.voice where decision_no = :no
             union
            select w.party_id
              from procedures.supporter w
              join procedures.support s on s.id = w.support_id and s.withdrawn_at is null and not s.waits
              join procedures.proposal p on p.no = w.proposal_no
             where p.decision_no = :no
             order by party_id
             limit :most
            """)
        .param("no", no.value())
        .param("most", MOST_TOLD)
        .query(Long.class)
        .list()
        .stream()
        .map(PartyId::new)
        .toList();
  }

  int count(DecisionNo no, PartyId party) {
    return db.sql(
            """
            select count(*) from procedures.voice
             where decision_no = :no and party_id = :party and what = 'SAID'
            """)
        .param("no", no.value())
        .param("party", party.value())
        .query(Integer.class)
        .single();
  }

  /** How many opinions nobody has answered yet. */
  int unanswered(DecisionNo no) {
    return db.sql("select count(*) from procedures.opinion where decision_no = :no and answer = ''")
        .param("no", no.value())
        .query(Integer.class)
        .single();
  }

  void insert(DecisionNo no, PartyId party, String what, Instant at) {
    db.sql(
            """
            insert into procedures.voice (decision_no, party_id, what, at) values (:no, :party, :what, :at)
            """)
        .param("no", no.value())
        .param("party", party.value())
        .param("what", what)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Those of these numbers that the reader may see as cases. */
  List<String> knownCases(List<String> caseNos) {
    return db.sql("select no from cases.case_label where no = any (:nos) order by no limit 20")
        .param("nos", caseNos.toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
