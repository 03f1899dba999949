package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The desks above a community, from the nearest (上一级): the post that watches over dates in the
 * subdistrict, then in the district, then whoever it falls to there.
 */
final class DesksAbove {

  private final Posts posts;
  private final Areas areas;
  private final String approver;

  DesksAbove(Posts posts, Areas areas, String approver) {
    this.posts = posts;
    this.areas = areas;
    this.approver = approver;
  }

  /** The desks for this case; at least one, or a refusal. */
  Upward of(Case about, Instant now) {
    Area community = areas.get(about.where().community());
    AreaId district = at(community, Level.DISTRICT);
    List<Holder> desks = new ArrayList<>();
    Stream.of(at(community, Level.SUBDISTRICT), district)
        .flatMap(area -> posts.holder(approver, area, now).stream())
        .forEach(desks::add);
    if (desks.isEmpty()) {
      throw Rejection.of("case.nobody-responsible");
    }
    further(desks.getLast(), district, now).ifPresent(desks::add);
    return new Upward(about, desks);
  }

  private Optional<Holder> further(Holder last, AreaId district, Instant now) {
    @Nullable String next =
        posts
            .roles(areas.place(areas.get(district)))
            .find(last.role())
            .map(RoleDefinition::fallsTo)
            .orElse(null);
    return next == null ? Optional.empty() : posts.holder(next, district, now);
  }

  private AreaId at(Area community, Level level) {
    return areas.ancestor(community, level).map(Area::id).orElse(community.id());
  }

  /** The desks of one case in order. */
  record Upward(Case about, List<Holder> desks) {

    /**
     * The first desk beyond those it went up to before that had no part in it; the highest where
     * each had.
     */
    Holder after(int raised, Predicate<PartyId> worked) {
      return desks.stream()
          .skip(raised)
          .filter(desk -> !isPartOf(desk) && !worked.test(desk.party()))
          .findFirst()
          .orElseGet(desks::getLast);
    }

    /** The first desk above whoever must act now; empty where nobody stands above. */
    Optional<PartyId> over() {
      List<PartyId> parties = desks.stream().map(Holder::party).toList();
      PartyId owner = about.duty().owner();
      return parties.stream()
          .skip(parties.lastIndexOf(owner) + 1L)
          .filter(party -> !party.equals(owner))
          .findFirst();
    }

    private boolean isPartOf(Holder desk) {
      @Nullable PartyId unit = about.duty().unit();
      return desk.party().equals(about.duty().owner())
          || (unit != null && unit.equals(desk.post().organisation()));
    }
  }
}
