package gongzhi.matching.pairings;

import gongzhi.insight.Masking;
import gongzhi.matching.listings.Listing;
import gongzhi.matching.listings.ListingNo;
import gongzhi.matching.listings.ListingState;
import gongzhi.matching.listings.ListingStore;
import gongzhi.matching.listings.Side;
import gongzhi.matching.pairings.Pairing.Partner;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claiming and ordering, and what the other side says to it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pairings {

  private static final int OPEN_MOST = 3;
  private static final int REASON_LEAST = 2;
  private static final int REASON_MOST = 200;

  private final ListingStore listings;
  private final PairingStore store;
  private final Capacity capacity;
  private final PairingRecords records;
  private final InstantSource clock;

  Pairings(
      ListingStore listings,
      PairingStore store,
      Capacity capacity,
      PairingRecords records,
      InstantSource clock) {
    this.listings = listings;
    this.store = store;
    this.capacity = capacity;
    this.records = records;
    this.clock = clock;
  }

  /** Claims a need or a part of a project, or orders a resource. Says its id. */
  public long offer(Viewer by, ListingNo no, Partner as, NewPairing wanted) {
    Listing about = listings.get(no);
    Instant now = clock.instant();
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    requireOpen(about, by, today);
    requireSide(by, as);
    wanted.require(about, today);
    PairingKind kind = PairingKind.of(about.what().kind());
    if (store.openOf(no, as.unit() == null ? by.party() : as.unit())
        >= (kind == PairingKind.CLAIM ? 1 : OPEN_MOST)) {
      throw Rejection.of("pairing.already");
    }
    Pairing made = store.insert(about, kind, new PairingStore.Offered(by.party(), as, wanted, now));
    capacity.reserve(about, made);
    records.commit("pairing offered", about, made, now);
    records.tellHost(about, "pairing.notice.offered");
    return made.id();
  }

  /** The poster, or the community for them, takes it. */
  public void accept(Viewer by, ListingNo no, long id) {
    Turn turn = answer(by, no, id, PairingState.ACCEPTED);
    capacity.take(turn.about(), turn.before());
    store.answer(turn.before(), PairingState.ACCEPTED, "", turn.now());
    records.commit("pairing accepted", turn.about(), turn.before(), turn.now());
    records.tellPartner(turn.about(), turn.before(), "pairing.notice.accepted");
  }

  /** They do not take it, and say why. */
  public void decline(Viewer by, ListingNo no, long id, String typed) {
    Turn turn = answer(by, no, id, PairingState.DECLINED);
    String reason = reason(typed);
    capacity.giveBack(turn.about(), turn.before());
    store.answer(turn.before(), PairingState.DECLINED, reason, turn.now());
    records.commit("pairing declined", turn.about(), turn.before(), turn.now());
    records.tellPartner(turn.about(), turn.before(), "pairing.notice.declined");
  }

  /** Whoever claimed or ordered takes it back before it is done. */
  public void withdraw(Viewer by, ListingNo no, long id) {
    Listing about = listings.get(no);
    Pairing before = store.get(no, id);
    if (!before.isOf(by)) {
      throw Rejection.forbidden("pairing.not-yours");
    }
    before.state().requireNext(PairingState.WITHDRAWN);
    Instant now = clock.instant();
    capacity.giveBack(about, before);
    store.end(before, PairingState.WITHDRAWN, "", now);
    records.commit("pairing withdrawn", about, before, now);
    records.tellHost(about, "pairing.notice.withdrawn");
  }

  static String reason(String typed) {
    String reason = Masking.forEveryone(typed.strip());
    if (reason.length() < REASON_LEAST || reason.length() > REASON_MOST) {
      throw Rejection.invalid("pairing.say-reason", REASON_LEAST, REASON_MOST);
    }
    return reason;
  }

  private record Turn(Listing about, Pairing before, Instant now) {}

  private Turn answer(Viewer by, ListingNo no, long id, PairingState next) {
    Listing about = listings.get(no);
    Pairing before = store.get(no, id);
    if (!before.isAnsweredBy(by, about)) {
      throw Rejection.forbidden("pairing.the-other-side-answers");
    }
    before.state().requireNext(next);
    return new Turn(about, before, clock.instant());
  }

  private static void requireOpen(Listing about, Viewer by, LocalDate today) {
    if (about.state(today) != ListingState.PUBLISHED) {
      throw Rejection.of("need.not-now");
    }
    if (about.isOf(by)) {
      throw Rejection.forbidden("pairing.your-own");
    }
  }

  private static void requireSide(Viewer by, Partner as) {
    boolean may =
        as.side() == Side.UNIT ? by.serves(as.unit()) : as.side() == Side.RESIDENT && !by.isStaff();
    if (!may) {
      throw Rejection.forbidden("need.not-your-side");
    }
  }
}
