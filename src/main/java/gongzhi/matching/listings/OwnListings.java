package gongzhi.matching.listings;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.PersonErased;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person posted: taken along on request, withdrawn and forgotten on leaving. */
@Component
class OwnListings {

  private final JdbcClient db;
  private final TransactionTemplate apart;
  private final InstantSource clock;

  /** Apart from the transaction of the request, which reads with other rights. */
  OwnListings(JdbcClient db, PlatformTransactionManager transactions, InstantSource clock) {
    this.db = db;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A need, resource or project one posted. */
  record Posted(String no, String kind, String title, String words, String state, Instant at) {}

  @EventListener
  void on(OwnDataAsked asked) {
    PartyId person = asked.person();
    Viewer.resident(person, Instant.EPOCH)
        .scope()
        .run(() -> apart.executeWithoutResult(_ -> asked.add("needs", posted(person))));
  }

  /** What was posted stays; who it was does not, and what was still open is withdrawn. */
  @EventListener
  void on(PersonErased erased) {
    long person = erased.person().value();
    db.sql(
            """
            update matching.pairing set state = 'WITHDRAWN', ended_at = :now
             where state in ('OFFERED', 'ACCEPTED')
               and listing_no in (select l.no from matching.poster p join matching.listing l on l.no = p.listing_no
                                   where p.party_id = :person and l.side = 'RESIDENT')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .update();
    db.sql(
            """
            update matching.listing set state = 'WITHDRAWN', ended_at = :now
             where state in ('SUBMITTED', 'PUBLISHED', 'CLAIMED') and side = 'RESIDENT'
               and no in (select p.listing_no from matching.poster p where p.party_id = :person)
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .update();
    db.sql(
            """
            delete from matching.wish_detail
             where listing_no in (select p.listing_no from matching.poster p where p.party_id = :person)
            """)
        .param("person", person)
        .update();
    db.sql("delete from matching.poster where party_id = :person").param("person", person).update();
  }

  private List<Posted> posted(PartyId person) {
    return db.sql(
            """
            select l.no, l.kind, l.title, l.words, l.state, p.posted_at as at
              from matching.poster p join matching.listing l on l.no = p.listing_no
             where p.party_id = :person
             order by p.posted_at
             limit 1000
            """)
        .param("person", person.value())
        .query(Posted.class)
        .list();
  }
}
