package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.Publisher;
import gongzhi.cases.path.Whereabouts;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who judges what disputes a posted sheet: the post that watches over dates above its publisher.
 * Nobody who works for the publisher acts on it or is given it, whatever other posts they hold.
 */
@Component
public class Judges {

  private final Posts posts;
  private final Areas areas;
  private final Dispatch dispatch;

  Judges(Posts posts, Areas areas, Dispatch dispatch) {
    this.posts = posts;
    this.areas = areas;
    this.dispatch = dispatch;
  }

  /** Refuses whoever works for the publisher. */
  void requireNoPart(Viewer by, Case about) {
    @Nullable Publisher publisher = about.where().disputed();
    if (publisher != null && by.isStaff() && publisher.employs(by)) {
      throw Rejection.forbidden("case.disputes-your-sheet");
    }
  }

  /** The case as it is after an act: with the judge where the publisher's people would own it. */
  Case judged(Case after, Instant now) {
    @Nullable Publisher publisher = after.where().disputed();
    if (publisher == null || !after.isOpen()) {
      return after;
    }
    if (publisher.unit() != null && publisher.unit().equals(after.duty().unit())) {
      throw Rejection.invalid("case.disputes-that-unit");
    }
    return works(after.duty().owner(), publisher, now)
        ? above(dispatch.rulesOf(after), areas.get(after.where().area()), publisher, now)
            .map(one -> Whereabouts.keptAbove(after, one))
            .orElse(after)
        : after;
  }

  /** Whoever judges it; empty where nobody stands above the publisher. */
  public Optional<PartyId> above(RuleVersion rules, Area here, Publisher publisher, Instant now) {
    String approver = rules.rules().extension().approver();
    return areas.ancestors(here).stream()
        .filter(area -> liesAbove(area, publisher))
        .findFirst()
        .flatMap(area -> posts.holder(approver, area.id(), now))
        .map(Holder::party);
  }

  private boolean works(PartyId person, Publisher publisher, Instant now) {
    return posts.seatsOf(person, now).stream().map(Seat::post).anyMatch(publisher::employs);
  }

  private static boolean liesAbove(Area area, Publisher publisher) {
    return publisher.ground().startsWith(area.path()) && !area.path().equals(publisher.ground());
  }
}
