package gongzhi.cases;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.ConfidentialUnits;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Seat;
import gongzhi.parties.bodies.FormerPosts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes a case from an owner whose account is locked (停用接手) or who left the post that reached it
 * (离任接手): to a colleague of the unit, to the next holder of the same post or whoever stands in for
 * it, else to whoever answers at this stage.
 */
@Component
class GoneOwners {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final ConfidentialUnits confidential;
  private final CaseNotices notices;
  private final Posts posts;
  private final FormerPosts former;
  private final InstantSource clock;

  GoneOwners(
      CaseMoves moves,
      Dispatch dispatch,
      ConfidentialUnits confidential,
      CaseNotices notices,
      Posts posts,
      FormerPosts former,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.confidential = confidential;
    this.notices = notices;
    this.posts = posts;
    this.former = former;
    this.clock = clock;
  }

  /** Says whether somebody else has it now; not where nobody else may. */
  boolean replaced(Case before) {
    if (!before.isOpen() || !isGone(before)) {
      return false;
    }
    PartyId gone = before.duty().owner();
    Optional<PartyId> next =
        next(before, clock.instant())
            .filter(person -> !person.equals(gone) && !posts.isLocked(person));
    next.ifPresent(person -> replace(before, person));
    return next.isPresent();
  }

  private boolean isGone(Case about) {
    PartyId owner = about.duty().owner();
    return posts.isLocked(owner)
        || posts.seatsOf(owner, clock.instant()).stream()
            .map(Seat::post)
            .noneMatch(post -> isOn(post, about) || isOfUnit(post, about));
  }

  private void replace(Case before, PartyId next) {
    boolean locked = posts.isLocked(before.duty().owner());
    CaseAct act = locked ? CaseAct.OWNER_REPLACED : CaseAct.OWNER_LEFT;
    Case after =
        moves.moveByItself(
            before,
            Step.of(act, Audience.REPORTER, found -> Whereabouts.passed(found, next))
                .with("owner", next.value()));
    notices.tellAtDesk(
        next, after, locked ? "case.notice.yours-instead" : "case.notice.yours-vacant");
  }

  private Optional<PartyId> next(Case about, Instant now) {
    if (about.matter().restricted()) {
      return confidential.besides(about);
    }
    if (about.status() == CaseStatus.REPORTED_DONE) {
      return Optional.of(dispatch.asking(about, now).owner());
    }
    return colleague(about, now)
        .or(() -> samePost(about, now))
        .or(() -> Optional.of(stage(about, now)));
  }

  /** Not of what went up: then somebody above the unit answered for it. */
  private Optional<PartyId> colleague(Case about, Instant now) {
    return held(about, now)
        .filter(post -> isOfUnit(post, about))
        .flatMap(post -> posts.staffOf(Objects.requireNonNull(post.organisation()), now).stream())
        .map(Post::party)
        .findFirst();
  }

  private Optional<PartyId> samePost(Case about, Instant now) {
    return held(about, now)
        .filter(post -> isOn(post, about))
        .flatMap(post -> posts.holder(post.role(), post.area(), now).stream())
        .map(Holder::party)
        .findFirst();
  }

  /** The posts of its owner, those that were left last. */
  private Stream<Post> held(Case about, Instant now) {
    PartyId owner = about.duty().owner();
    return Stream.concat(
        posts.seatsOf(owner, now).stream().map(Seat::post), former.of(owner, now).stream());
  }

  private static boolean isOn(Post post, Case about) {
    return about.where().path().startsWith(post.areaPath());
  }

  private static boolean isOfUnit(Post post, Case about) {
    return post.organisation() != null && post.organisation().equals(about.duty().unit());
  }

  private PartyId stage(Case about, Instant now) {
    CaseStatus stage = about.duty().unit() == null ? about.status() : CaseStatus.DELIBERATING;
    return dispatch
        .stage(dispatch.rulesOf(about), stage, about.where().area(), dispatch.category(about), now)
        .owner();
  }
}
