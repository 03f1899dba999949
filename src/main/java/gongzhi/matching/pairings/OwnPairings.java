package gongzhi.matching.pairings;

import gongzhi.matching.listings.ListingStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.PersonErased;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person claimed and ordered: taken along on request, ended and forgotten on leaving. */
@Component
class OwnPairings {

  private final PairingStore store;
  private final ListingStore listings;
  private final Capacity capacity;
  private final JdbcClient db;
  private final TransactionTemplate apart;
  private final InstantSource clock;

  /** Apart from the transaction of the request, which reads with other rights. */
  OwnPairings(
      PairingStore store,
      ListingStore listings,
      Capacity capacity,
      JdbcClient db,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.capacity = capacity;
    this.db = db;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @EventListener
  void on(OwnDataAsked asked) {
    PartyId person = asked.person();
    Viewer.resident(person, Instant.EPOCH)
        .scope()
        .run(
            () ->
                apart.executeWithoutResult(
                    _ -> asked.add("pairings", store.offeredBy(person, List.of()))));
  }

  /** That something was claimed and done stays; by whom does not. */
  @EventListener
  void on(PersonErased erased) {
    for (Pairing one : store.offeredBy(erased.person(), List.of())) {
      if (one.partner().unit() == null && one.state().allows(PairingState.WITHDRAWN)) {
        capacity.giveBack(listings.get(one.listing()), one);
        store.end(one, PairingState.WITHDRAWN, "", clock.instant());
      }
    }
    db.sql("update matching.partner set party_id = null where party_id = :person")
        .param("person", erased.person().value())
        .update();
  }
}
