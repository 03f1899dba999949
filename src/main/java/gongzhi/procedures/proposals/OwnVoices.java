package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.PersonErased;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person signed and where they said something: taken along on request, forgotten on leaving.
 */
@Component
class OwnVoices {

  private final JdbcClient db;
  private final TransactionTemplate apart;

  /** Apart from the transaction of the request, which reads with other rights. */
  OwnVoices(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A proposal one made or signed. */
  record Signed(
      String no, String title, boolean proposed, Instant at, @Nullable Instant withdrawnAt) {}

  /** A matter to which one said something. */
  record Voice(String no, String title, String what, Instant at) {}

  @EventListener
  void on(OwnDataAsked asked) {
    PartyId person = asked.person();
    Viewer.resident(person, Instant.EPOCH)
        .scope()
        .run(
            () ->
                apart.executeWithoutResult(
                    _ -> {
                      asked.add("proposals", signed(person));
                      asked.add("decisions", voices(person));
                    }));
  }

  /** What was signed or said stays and is counted; who it was does not. */
  @EventListener
  void on(PersonErased erased) {
    long person = erased.person().value();
    db.sql("delete from procedures.supporter where party_id = :person")
        .param("person", person)
        .update();
    db.sql(
            """
            update procedures.support_sheet set signers = array_remove(signers, :person) where :person = any(signers)
            """)
        .param("person", person)
        .update();
    db.sql("delete from procedures.voice where party_id = :person")
        .param("person", person)
        .update();
  }

  private List<Signed> signed(PartyId person) {
    return db.sql(
            """
            select p.no, p.title, w.proposes as proposed, s.at, s.withdrawn_at
              from procedures.supporter w
              join procedures.support s on s.id = w.support_id
              join procedures.proposal p on p.no = w.proposal_no
             where w.party_id = :person
             order by s.at
             limit 1000
            """)
        .param("person", person.value())
        .query(Signed.class)
        .list();
  }

  private List<Voice> voices(PartyId person) {
    return db.sql(
            """
            select d.no, d.title, v.what, v.at
              from procedures.voice v join procedures.decision d on d.no = v.decision_no
             where v.party_id = :person
             order by v.at
             limit 1000
            """)
        .param("person", person.value())
        .query(Voice.class)
        .list();
  }
}
