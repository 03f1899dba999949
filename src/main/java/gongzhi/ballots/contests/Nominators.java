package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.casting.CastStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may put names forward, whom a phone belongs to, and who hears complaints about a review. */
@Component
class Nominators {

  private static final String ABOVE = "subdistrict_officer";

  private final CastStore entries;
  private final People people;
  private final Posts posts;
  private final Areas areas;
  private final ProgramWork program;

  Nominators(CastStore entries, People people, Posts posts, Areas areas, ProgramWork program) {
    this.entries = entries;
    this.people = people;
    this.posts = posts;
    this.areas = areas;
    this.program = program;
  }

  /**
   * Refuses (403) who may not nominate: names come from the voters on the roll and, where
   * representatives or members elect, also from whoever is known to live on the ground.
   */
  void require(Viewer by, Contest contest) {
    if (contest.kind() == ContestKind.BUDGET
        || !entries.entriesOf(by.party(), contest.rollId()).isEmpty()) {
      return;
    }
    boolean forOthers =
        switch (Electorate.Kind.valueOf(contest.electorate())) {
          case REPRESENTATIVES, MEMBERS, HOUSEHOLDS -> true;
          case OWNERS, RESIDENTS, VILLAGERS -> false;
        };
    Optional<String> home = forOthers ? people.home(by.party()) : Optional.empty();
    if (home.filter(path -> path.startsWith(contest.areaPath())).isEmpty()) {
      throw Rejection.forbidden("contest.voters-nominate");
    }
  }

  /** Whom it names; null where nobody with this phone is known, who is then asked at the desk. */
  @Nullable PartyId named(Viewer by, Contest contest, Nominee nominee) {
    if (contest.kind() == ContestKind.BUDGET) {
      return null;
    }
    if (nominee.self()) {
      return by.party();
    }
    if (nominee.phone().isEmpty()) {
      return null;
    }
    PhoneNumber phone = PhoneNumber.parse(nominee.phone());
    return program.call(() -> people.withPhone(phone)).orElse(null);
  }

  /** Where complaints about a review are ruled on: above the community that reviewed. */
  Area above(Contest contest) {
    Area area = areas.get(contest.area());
    return areas.ancestor(area, Level.SUBDISTRICT).orElse(area);
  }

  /** Who hears a complaint first. */
  Optional<PartyId> hears(Contest contest, Instant now) {
    return posts.holder(ABOVE, above(contest).id(), now).map(holder -> holder.party());
  }
}
