package gongzhi.matching.listings;

import gongzhi.insight.Masking;
import gongzhi.insight.Recognisable;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The community reads what was posted there before everybody does (发布前看一遍). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Screening {

  private static final int LEAST = 4;
  private static final int MOST = 200;

  private final ListingStore store;
  private final ListingRecords records;
  private final InstantSource clock;

  Screening(ListingStore store, ListingRecords records, InstantSource clock) {
    this.store = store;
    this.records = records;
    this.clock = clock;
  }

  /** What in it may tell who somebody is; whoever screens it looks again. */
  public static Set<Recognisable> signs(Listing listing) {
    return Recognisable.in(listing.what().title() + "\n" + listing.what().words());
  }

  /**
   * From now on everybody reads it.
   *
   * @param read that the officer looked for names and doors once more
   */
  public void publish(Viewer by, ListingNo no, boolean read) {
    Instant now = clock.instant();
    Listing before = mine(by, no, ListingState.PUBLISHED, now);
    Set<Recognisable> signs = signs(before);
    if (!signs.isEmpty() && !read) {
      throw Rejection.invalid("need.read-it-first");
    }
    store.screen(before, ListingState.PUBLISHED, new Listing.Screening(by.party(), now, ""));
    records.commit(
        "listing published", before, now, Map.of("no", no.value(), "looked_again", read));
    records.tellPoster(before, "need.notice.published");
  }

  /** It is not published, and whoever posted it reads why. */
  public void refuse(Viewer by, ListingNo no, String typed) {
    Instant now = clock.instant();
    Listing before = mine(by, no, ListingState.REFUSED, now);
    String reason = Masking.forEveryone(typed.strip());
    if (reason.length() < LEAST || reason.length() > MOST) {
      throw Rejection.invalid("need.say-reason", LEAST, MOST);
    }
    store.screen(before, ListingState.REFUSED, new Listing.Screening(by.party(), now, reason));
    records.commit("listing refused", before, now, Map.of("no", no.value(), "reason", reason));
    records.tellPoster(before, "need.notice.refused");
  }

  private Listing mine(Viewer by, ListingNo no, ListingState next, Instant now) {
    Listing found = store.get(no);
    by.require(Permission.PUBLISH, found.areaPath());
    found.requireNext(next, now.atZone(WorkingCalendar.ZONE).toLocalDate());
    return found;
  }
}
