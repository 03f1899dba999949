package gongzhi.matching.listings;

import gongzhi.matching.listings.Listing.Poster;
import gongzhi.parties.Organisation;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What whoever needs or gives something does: post it, and take it back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Listings {

  private static final int MOST_A_MONTH = 10;
  private static final Duration MONTH = Duration.ofDays(30);

  private final ListingStore store;
  private final ListingRecords records;
  private final Posts posts;
  private final InstantSource clock;

  Listings(ListingStore store, ListingRecords records, Posts posts, InstantSource clock) {
    this.store = store;
    this.records = records;
    this.posts = posts;
    this.clock = clock;
  }

  /** Posts it for the community to read. Says its number. */
  public ListingNo post(Viewer by, Poster as, NewListing wanted) {
    requireSide(by, as, wanted.area());
    Instant now = clock.instant();
    LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    wanted.require(today);
    if (wanted.ways().wish() && as.side() != Side.RESIDENT) {
      throw Rejection.invalid("need.a-wish-is-one-need");
    }
    if (as.side() == Side.RESIDENT
        && !as.onPaper()
        && store.postedSince(by.party(), now.minus(MONTH)) >= MOST_A_MONTH) {
      throw Rejection.tooMany("need.enough", MOST_A_MONTH);
    }
    ListingNo no = ListingNo.of(today.getYear(), store.nextNumber());
    store.insert(no, wanted, as, now);
    store.insertPoster(no, wanted.area().path(), by.party(), now);
    if (wanted.ways().wish()) {
      store.insertWish(no, wanted.area().path(), wanted.details());
    }
    Listing made = store.get(no);
    records.commit("listing posted", made, now, records.contentOf(made));
    records.tellDesk(made, "need.notice.screen", now);
    return no;
  }

  /** Whoever posted it takes it back while nobody is at it. */
  public void withdraw(Viewer by, ListingNo no) {
    Instant now = clock.instant();
    Listing before = store.get(no);
    if (!before.isOf(by)) {
      throw Rejection.forbidden("need.not-yours");
    }
    before.requireNext(ListingState.WITHDRAWN, now.atZone(WorkingCalendar.ZONE).toLocalDate());
    if (store.openPairings(no) > 0) {
      throw Rejection.of("need.somebody-is-at-it");
    }
    store.withdraw(before, now);
    records.commit("listing withdrawn", before, now, Map.of("no", no.value()));
  }

  private void requireSide(Viewer by, Poster as, Area area) {
    boolean may =
        switch (as.side()) {
          case RESIDENT -> as.onPaper() ? by.may(Permission.PUBLISH, area.path()) : !by.isStaff();
          case UNIT -> by.serves(as.unit()) && reaches(as, area);
          case COMMUNITY -> by.may(Permission.PUBLISH, area.path());
        };
    if (!may) {
      throw Rejection.forbidden("need.not-your-side");
    }
  }

  /** A unit posts where it works: on its own ground, or in the community around it. */
  private boolean reaches(Poster as, Area area) {
    return as.unit() != null
        && posts.organisation(as.unit()).map(Organisation::areaPath).stream()
            .anyMatch(ground -> ground.startsWith(area.path()) || area.path().startsWith(ground));
  }
}
