package gongzhi.cases.threeparty;

import gongzhi.cases.path.Case;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which neighbourhood a case belongs to, and who its three are. */
@Component
public class BoardGround {

  private final Areas areas;
  private final Posts posts;
  private final ThreePartyBook book;

  BoardGround(Areas areas, Posts posts, ThreePartyBook book) {
    this.areas = areas;
    this.posts = posts;
    this.book = book;
  }

  ThreePartyRules rules(String place) {
    return book.of(place);
  }

  /** The neighbourhood around an area; the community where neighbourhoods are not told apart. */
  public Area of(Area area) {
    return areas
        .ancestor(area, Level.NEIGHBOURHOOD)
        .or(() -> areas.ancestor(area, Level.COMMUNITY))
        .orElse(area);
  }

  /** The organisation of this side here; empty where there is none, which is no mistake. */
  public Optional<Organisation> unit(OneOfThree side, Area ground, Instant now) {
    return posts.unit(book.of(areas.place(ground)).kindOf(side), ground.id(), now);
  }

  /** The case as a matter of its neighbourhood; refuses where nobody runs or leads that. */
  BoardMatter matter(Case about, Instant now) {
    Area ground = of(areas.get(about.where().area()));
    PartyId company =
        unit(OneOfThree.COMPANY, ground, now)
            .map(Organisation::id)
            .orElseThrow(() -> Rejection.of("three.no-company-here"));
    PartyId committee =
        unit(OneOfThree.COMMITTEE, ground, now)
            .map(Organisation::id)
            .orElseThrow(() -> Rejection.of("three.no-committee-here"));
    return new BoardMatter(
        about.id(),
        ground.id().value(),
        about.where().path(),
        areas.get(about.where().community()).path(),
        committee,
        unit(OneOfThree.OWNERS, ground, now).map(Organisation::id).orElse(null),
        company,
        now,
        null,
        null);
  }

  static void requireOpenToAllThree(Case about) {
    if (!about.isOpen()) {
      throw Rejection.of("case.is-closed");
    }
    if (about.matter().restricted()) {
      throw Rejection.of("three.not-a-restricted-case");
    }
    if (about.matter().hidden()) {
      throw Rejection.of("case.only-for-those-who-handle-it");
    }
  }
}
