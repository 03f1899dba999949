package gongzhi.cases.grids;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves one open case with its ground; its events keep pointing at the grid as it was. */
@Component
class CaseFollow {

  private final CaseMoves moves;
  private final FollowStore store;
  private final Dispatch dispatch;
  private final CaseNotices notices;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  CaseFollow(
      CaseMoves moves,
      FollowStore store,
      Dispatch dispatch,
      CaseNotices notices,
      Posts posts,
      Areas areas,
      InstantSource clock) {
    this.moves = moves;
    this.store = store;
    this.dispatch = dispatch;
    this.notices = notices;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Says whether this call moved it; a second one finds it moved or closed. */
  boolean move(String no, FollowStore.Open change) {
    Optional<Case> behind =
        moves.look(new CaseNo(no)).filter(found -> found.isOpen() && isBehind(found, change));
    behind.ifPresent(found -> follow(found, change));
    return behind.isPresent();
  }

  private static boolean isBehind(Case found, FollowStore.Open change) {
    long area = found.where().area().value();
    String path = change.paths().get(area);
    return change.heirs().containsKey(area) || (path != null && !path.equals(found.where().path()));
  }

  private void follow(Case before, FollowStore.Open change) {
    Area here = here(before, change);
    Whereabouts was = before.where();
    Whereabouts now =
        new Whereabouts(
            was.place(),
            here.id(),
            here.path(),
            was.community(),
            was.address(),
            was.point(),
            was.disputed());
    PartyId owner = owner(before, here, clock.instant());
    Case after =
        moves.moveByItself(
            before,
            Step.of(
                    CaseAct.GROUND_REDRAWN,
                    Audience.REPORTER,
                    found -> Whereabouts.redrawn(found, now, owner))
                .with("change", String.valueOf(change.changeId()))
                .with("groundBefore", was.path())
                .with("groundNow", here.path()));
    store.place(after);
    if (!owner.equals(before.duty().owner())) {
      notices.tellOwner(after, "grid-change.notice.case-follows");
    }
  }

  /** The building as it lies now; of a whole grid the part around its point, else the heir. */
  private Area here(Case about, FollowStore.Open change) {
    AreaId area = about.where().area();
    Long heir = change.heirs().get(area.value());
    if (heir == null) {
      return areas.get(area);
    }
    return Optional.ofNullable(about.where().point())
        .flatMap(areas::locate)
        .flatMap(found -> areas.ancestor(found, Level.GRID))
        .filter(grid -> areas.successors(area).contains(grid))
        .orElseGet(() -> areas.get(new AreaId(heir)));
  }

  /**
   * Whoever still serves there by a post of their own keeps it, a stand-in does not; else the
   * holder of the post that answers at this stage.
   */
  private PartyId owner(Case about, Area here, Instant now) {
    PartyId owner = about.duty().owner();
    boolean stays =
        posts.seatsOf(owner, now).stream()
            .map(Seat::post)
            .anyMatch(
                post ->
                    (!post.substitute() && here.path().startsWith(post.areaPath()))
                        || (post.organisation() != null
                            && post.organisation().equals(about.duty().unit())));
    if (stays) {
      return owner;
    }
    CaseStatus stage = about.duty().unit() == null ? about.status() : CaseStatus.DELIBERATING;
    return dispatch
        .stage(dispatch.rulesOf(about), stage, here.id(), dispatch.category(about), now)
        .owner();
  }
}
