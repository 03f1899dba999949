package gongzhi.cases.mediation;

import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hearing the sides, what comes of it, and whether what they agreed on is kept. */
@Component
@Transactional
public class Outcomes {

  private final CaseMoves moves;
  private final CaseNotices notices;
  private final MediationStore store;
  private final Posts posts;
  private final InstantSource clock;

  Outcomes(
      CaseMoves moves,
      CaseNotices notices,
      MediationStore store,
      Posts posts,
      InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.store = store;
    this.posts = posts;
    this.clock = clock;
  }

  /** The sides were heard once; the words are the record of it (调解笔录). */
  public Case hear(Act act) {
    act.requireWords("mediation.say-what-was-said");
    Case before = ours(act);
    Mediation found = of(before);
    found.requireUnderWay();
    Case taken = Mediations.taken(moves, act, before);
    Case after = moves.move(act, taken, Mediations.step(CaseAct.MEDIATION_HEARD));
    store.heard(found);
    return after;
  }

  /**
   * They agreed: the words are what each does. A written agreement comes with a picture of the
   * signed and sealed sheet; one by word of mouth is noted by the mediator (art. 28-29).
   */
  public Case agree(Act act, MediationAgreement on) {
    act.requireWords("mediation.say-what-was-agreed");
    on.requireSound(clock.instant());
    if (on.form() == Form.WRITTEN && act.photos().isEmpty()) {
      throw Rejection.invalid("mediation.show-the-signed-sheet");
    }
    Case before = ours(act);
    Mediation found = of(before);
    found.requireHeard();
    Case after =
        moves.move(
            act,
            Mediations.taken(moves, act, before),
            Mediations.step(CaseAct.MEDIATION_AGREED)
                .with("form", on.form().name())
                .with("effective", on.effectiveOn().toString())
                .with("perform", on.performBy().toString()));
    store.agreed(found, on, clock.instant());
    notices.tellReporter(after, "mediation.notice.agreed");
    return after;
  }

  /**
   * They did not agree: the words tell every side which other ways the law leaves them (art. 26).
   */
  public Case fail(Act act) {
    act.requireWords("mediation.say-other-ways");
    Case before = ours(act);
    return ended(act, before, CaseAct.MEDIATION_FAILED);
  }

  /** The reporter wants no more of it, at any time and without a reason (art. 23). */
  public Case leave(Act act) {
    Case before = moves.find(act);
    if (!of(before).canLeave(act.by().party())) {
      throw Rejection.of("mediation.is-over");
    }
    Case after = ended(act, before, CaseAct.MEDIATION_LEFT);
    notices.tellOwner(after, "mediation.notice.left");
    return after;
  }

  /** It may turn violent: the police were told, when and by whom (art. 25). */
  public Case warn(Act act) {
    act.requireWords("mediation.say-whom-told");
    Case before = ours(act);
    of(before).requireOpen();
    Case after =
        moves.move(act, before, Step.of(CaseAct.MEDIATION_DANGER, Audience.STAFF, Case::noted));
    notices.tellAbove(after, "mediation.notice.danger");
    return after;
  }

  /** The committee looked whether each did its part (art. 31); it looks again where not. */
  public Case lookAfter(Act act, Performed performed) {
    act.requireWords("mediation.say-what-was-found");
    Case before = moves.find(act);
    Mediation found = of(before);
    if (!act.by().serves(found.unit())) {
      throw Rejection.forbidden("mediation.committee-only", before.no().value());
    }
    found.requireToLookAfter();
    Case after =
        moves.move(
            act,
            before,
            Mediations.step(CaseAct.MEDIATION_KEPT).with("performed", performed.name()));
    store.performed(found, performed);
    notices.tellReporter(after, "mediation.notice.looked-after");
    return after;
  }

  private Case ended(Act act, Case before, CaseAct as) {
    Mediation found = of(before);
    found.requireOpen();
    Case after = moves.move(act, before, Mediations.step(as));
    store.moved(found, MediationState.FAILED, clock.instant());
    notices.tellReporter(after, "mediation.notice.failed");
    return after;
  }

  private Case ours(Act act) {
    Case found = moves.find(act);
    PartyId _ = Mediations.requireCommittee(act, found, posts);
    return found;
  }

  private Mediation of(Case about) {
    return store.newest(about.id()).orElseThrow(() -> Rejection.of("mediation.none"));
  }
}
