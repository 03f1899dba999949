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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes a case from an owner whose account is locked (停用接手): to a colleague of the unit, to the
 * next holder of the same post, else to whoever answers at this stage.
 */
@Component
class LockedOwners {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final ConfidentialUnits confidential;
  private final CaseNotices notices;
  private final Posts posts;
  private final InstantSource clock;

  LockedOwners(
      CaseMoves moves,
      Dispatch dispatch,
      ConfidentialUnits confidential,
      CaseNotices notices,
      Posts posts,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.confidential = confidential;
    this.notices = notices;
    this.posts = posts;
    this.clock = clock;
  }

  /** Says whether somebody else has it now; not where nobody else may. */
  boolean replaced(Case before) {
    PartyId gone = before.duty().owner();
    if (!before.isOpen() || !posts.isLocked(gone)) {
      return false;
    }
    Optional<PartyId> next =
        next(before, clock.instant()).filter(person -> !posts.isLocked(person));
    next.ifPresent(person -> replace(before, person));
    return next.isPresent();
  }

  private void replace(Case before, PartyId next) {
    Case after =
        moves.moveByItself(
            before,
            Step.of(
                    CaseAct.OWNER_REPLACED,
                    Audience.REPORTER,
                    found -> Whereabouts.passed(found, next))
                .with("owner", next.value()));
    notices.tellAtDesk(next, after, "case.notice.yours-instead");
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
    return posts.seatsOf(about.duty().owner(), now).stream()
        .map(seat -> seat.post().organisation())
        .filter(unit -> unit != null && unit.equals(about.duty().unit()))
        .flatMap(unit -> posts.staffOf(unit, now).stream())
        .map(Post::party)
        .findFirst();
  }

  private Optional<PartyId> samePost(Case about, Instant now) {
    return posts.seatsOf(about.duty().owner(), now).stream()
        .map(Seat::post)
        .filter(post -> about.where().path().startsWith(post.areaPath()))
        .flatMap(post -> posts.holder(post.role(), post.area(), now).stream())
        .map(Holder::party)
        .findFirst();
  }

  private PartyId stage(Case about, Instant now) {
    CaseStatus stage = about.duty().unit() == null ? about.status() : CaseStatus.DELIBERATING;
    return dispatch
        .stage(dispatch.rulesOf(about), stage, about.where().area(), dispatch.category(about), now)
        .owner();
  }
}
