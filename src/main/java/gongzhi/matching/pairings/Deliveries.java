package gongzhi.matching.pairings;

import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of a claim or an order: done by the word of both sides, or somebody did not come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deliveries {

  private final ListingStore listings;
  private final PairingStore store;
  private final Capacity capacity;
  private final PairingRecords records;
  private final PaperWishes paper;
  private final InstantSource clock;

  Deliveries(
      ListingStore listings,
      PairingStore store,
      Capacity capacity,
      PairingRecords records,
      PaperWishes paper,
      InstantSource clock) {
    this.listings = listings;
    this.store = store;
    this.capacity = capacity;
    this.records = records;
    this.paper = paper;
    this.clock = clock;
  }

  /** One side says that it was done; with the word of the other one it is. */
  public void confirm(Viewer by, ListingNo no, long id, Word word) {
    Listing about = listings.get(no);
    Pairing before = store.get(no, id);
    boolean partner = before.isOf(by);
    requireWord(by, about, before, partner);
    before.state().requireNext(PairingState.DONE);
    word.require();
    Instant now = clock.instant();
    store.say(before, partner, word, now);
    records.commit(
        partner ? "pairing confirmed by who came" : "pairing confirmed by its poster",
        about,
        before,
        now);
    boolean both = (partner ? before.marks().host() : before.marks().partner()) != null;
    if (both) {
      store.end(before, PairingState.DONE, "", now);
      capacity.finish(about, before, now);
      records.commit("pairing done", about, before, now);
    }
    String key = both ? "pairing.notice.done" : "pairing.notice.confirm";
    if (partner) {
      records.tellHost(about, key);
    } else {
      records.tellPartner(about, before, key);
    }
  }

  /**
   * One side says that the other did not come; nothing follows from it but that the place is free.
   */
  public void missed(Viewer by, ListingNo no, long id, String typed) {
    Listing about = listings.get(no);
    Pairing before = store.get(no, id);
    boolean partner = before.isOf(by);
    if (!partner && !before.isAnsweredBy(by, about)) {
      throw Rejection.forbidden("pairing.not-yours");
    }
    before.state().requireNext(PairingState.MISSED);
    Instant now = clock.instant();
    if (now.atZone(WorkingCalendar.ZONE).toLocalDate().isBefore(before.part().from())) {
      throw Rejection.of("pairing.not-yet");
    }
    String reason = Pairings.reason(typed);
    capacity.giveBack(about, before);
    store.end(before, PairingState.MISSED, reason, now);
    records.commit("pairing missed", about, before, now);
    if (partner) {
      records.tellHost(about, "pairing.notice.missed");
    } else {
      records.tellPartner(about, before, "pairing.notice.missed");
    }
  }

  /** Whether this viewer says for one of the sides that it was done. */
  public boolean mayConfirm(Viewer by, Listing about, Pairing pairing) {
    if (pairing.isOf(by)) {
      return pairing.marks().partner() == null;
    }
    return pairing.marks().host() == null
        && about.isOf(by)
        && (!about.poster().onPaper() || paper.mayConfirm(by, about));
  }

  private void requireWord(Viewer by, Listing about, Pairing before, boolean partner) {
    if (!partner && !about.isOf(by)) {
      throw Rejection.forbidden("pairing.not-yours");
    }
    if (!partner && about.poster().onPaper() && !paper.mayConfirm(by, about)) {
      throw Rejection.forbidden("pairing.another-post-confirms");
    }
    if ((partner ? before.marks().partner() : before.marks().host()) != null) {
      throw Rejection.of("pairing.said-already");
    }
  }
}
