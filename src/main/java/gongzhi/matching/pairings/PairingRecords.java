package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingRecords;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is written beside everything that happens to a claim or an order. */
@Component
class PairingRecords {

  private final ListingRecords records;
  private final PairingStore store;
  private final Notices notices;
  private final ProgramWork program;

  PairingRecords(ListingRecords records, PairingStore store, Notices notices, ProgramWork program) {
    this.records = records;
    this.store = store;
    this.notices = notices;
    this.program = program;
  }

  /** One more step in the record of the listing; who it was is not in it. */
  void commit(String type, Listing about, Pairing one, Instant at) {
    records.commit(
        type,
        about,
        at,
        Map.of(
            "pairing", one.id(),
            "amount", one.part().amount(),
            "days", one.part().from() + "/" + one.part().to(),
            "side", one.partner().side().name()));
  }

  void tellHost(Listing about, String key) {
    records.tellPoster(about, key);
  }

  /** To whoever claimed or ordered, whom the other side cannot look up. */
  void tellPartner(Listing about, Pairing one, String key) {
    program
        .call(() -> store.partnerOf(one.id()))
        .ifPresent(
            party ->
                notices.tell(
                    new Notice(party, key, List.of(about.what().title()), "/needs/" + about.no())));
  }
}
