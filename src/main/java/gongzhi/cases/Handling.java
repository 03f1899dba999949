package gongzhi.cases;

import static gongzhi.parties.Permission.CASE_ASSIGN;
import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.mediation.MediationStore;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Confidants;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.parts.PartStore;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.path.Route;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.ResultPhotos;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work itself (办理): what the unit does to which the case was given. */
@Component
@Transactional
public class Handling {

  private static final int INSTEAD_MAX = 500;

  /** Within a year the reporter hears of it again, however long the procedure takes. */
  private static final Duration FURTHEST_STEP = Duration.ofDays(366);

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final MediationStore mediations;
  private final PartStore parts;
  private final Confidants confidants;
  private final InstantSource clock;

  Handling(
      CaseMoves moves,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      MediationStore mediations,
      PartStore parts,
      Confidants confidants,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.mediations = mediations;
    this.parts = parts;
    this.confidants = confidants;
    this.clock = clock;
  }

  /** A person of the unit takes it on, signs for it, and answers for it from now on. */
  public Case accept(Act act) {
    Case before = oursStill(act);
    assignments.signedFor(before, act);
    return moves.move(
        act,
        before,
        Step.of(CaseAct.ACCEPTED, Audience.PUBLIC, found -> found.acceptedBy(act.by().party())));
  }

  /** Hands it to another unit with a reason; only who may assign can do that. */
  public Case transfer(Act act, PartyId unit) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    act.by().require(CASE_ASSIGN, before.where().path());
    dispatch.requireMayPassOn(act.by(), before);
    requireNotMediating(before);
    Duty next = dispatch.handling(before, unit, clock.instant());
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.TRANSFERRED, act.audience(), found -> found.assigned(next))
                .with("to", unit.value()));
    assignments.end(before, "TRANSFERRED", act);
    assignments.handed(before, after, act);
    notices.tellUnit(after);
    return after;
  }

  /** Gives it back with a reason, once; what is confidential goes to another unit that reads it. */
  public Case giveBack(Act act) {
    act.requireWords("case.say-why");
    Case before = oursStill(act);
    requireNotMediating(before);
    if (before.matter().restricted()) {
      return confidants.passOn(act, before);
    }
    if (moves.hasReturned(before, Objects.requireNonNull(before.duty().unit()))) {
      throw Rejection.of("case.returned-once");
    }
    if (before.matter().route() == Route.PETITION) {
      throw Rejection.of("petition.object-instead");
    }
    Duty back = dispatch.study(before, clock.instant());
    Case after =
        moves.move(
            act, before, Step.of(CaseAct.RETURNED, act.audience(), found -> found.returned(back)));
    assignments.end(before, "RETURNED", act);
    return after;
  }

  /** Tells how far the work is, with photos. */
  public Case progress(Act act) {
    requireWordsOrPhotos(act);
    return moves.move(
        act, oursOrHelping(act), Step.of(CaseAct.PROGRESS, act.audience(), Case::noted));
  }

  /** A helper tells the lead that its part is done. */
  public Case helped(Act act) {
    act.requireWords("case.say-what-was-done");
    Case before = moves.find(act);
    PartyId helper =
        before.helpers().stream()
            .filter(act.by()::serves)
            .findFirst()
            .orElseThrow(() -> Rejection.forbidden("case.not-your-unit"));
    Case after = moves.move(act, before, Step.of(CaseAct.HELPED, act.audience(), Case::noted));
    assignments.endHelp(before, helper, "DONE", act);
    return after;
  }

  /** Reports it done. A claim: the reporter is asked, and nobody else can close it. */
  public Case reportDone(Act act) {
    act.requireWords("case.say-what-was-done");
    Case before = oursStill(act);
    boolean shown = moves.isShownBefore(before);
    ResultPhotos.require(evidence(before), act.photos().size(), shown);
    boolean first = ResultPhotos.beginBefore(evidence(before), shown);
    return handBack(
        act, before, ResultKind.DONE, step -> first ? step.with(ResultPhotos.FIRST, true) : step);
  }

  /**
   * Says honestly that it cannot be solved now (已说明): why, and what can be done instead. The
   * reporter is asked all the same, and may not agree.
   */
  public Case explain(Act act, String instead) {
    act.requireWords("case.say-why-not");
    if (instead.isBlank()) {
      throw Rejection.invalid("case.say-what-instead");
    }
    if (instead.length() > INSTEAD_MAX) {
      throw Rejection.invalid("case.words-too-long", INSTEAD_MAX, instead.length());
    }
    return handBack(
        act, oursStill(act), ResultKind.EXPLAINED, step -> step.with("remedy", instead.strip()));
  }

  /**
   * Says honestly that a procedure with its own dates has begun (已进入程序): which one, and when the
   * reporter hears of it again.
   */
  public Case start(Act act, Instant nextStep) {
    act.requireWords("case.say-which-procedure");
    if (!nextStep.isAfter(clock.instant())) {
      throw Rejection.invalid("case.next-step-lies-ahead");
    }
    if (nextStep.isAfter(clock.instant().plus(FURTHEST_STEP))) {
      throw Rejection.invalid("case.next-step-too-far-off", FURTHEST_STEP.toDays());
    }
    return handBack(
        act, oursStill(act), ResultKind.STARTED, step -> step.with("until", nextStep.toString()));
  }

  private Case handBack(Act act, Case before, ResultKind as, UnaryOperator<Step> facts) {
    requireNotMediating(before);
    parts.requireNoneOpen(before.id());
    Duty asking = dispatch.asking(before, clock.instant());
    Step step =
        Step.of(
                CaseAct.REPORTED_DONE,
                act.audience(),
                found -> found.reportedDone(as, asking, clock.instant()))
            .with("result", as.name());
    Case after = moves.move(act, before, facts.apply(step));
    assignments.end(before, "DONE", act);
    notices.askReporter(after);
    return after;
  }

  private List<CaseRules.Evidence> evidence(Case about) {
    return mediations.isAgreed(about.id()) // the agreement is the evidence
        ? List.of()
        : ResultPhotos.asked(dispatch.rulesOf(about).rules(), about);
  }

  /** What went up to the level above waits for it; the unit cannot take it back or pass it on. */
  private Case oursStill(Act act) {
    Case found = moves.find(act);
    requireOurs(act, found, act.by().serves(found.duty().unit()));
    dispatch.requireNotRaised(found);
    return found;
  }

  private Case oursOrHelping(Act act) {
    Case found = moves.find(act);
    boolean helping = found.helpers().stream().anyMatch(act.by()::serves);
    requireOurs(act, found, helping || act.by().serves(found.duty().unit()));
    if (!helping) {
      dispatch.requireNotRaised(found);
    }
    return found;
  }

  private static void requireOurs(Act act, Case found, boolean serves) {
    if (!serves || !act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("case.not-your-unit", found.no().value());
    }
  }

  /** What the sides were asked to come to is ended by them first. */
  private void requireNotMediating(Case about) {
    if (mediations.goesOn(about.id())) {
      throw Rejection.of("mediation.end-it-first");
    }
  }

  private static void requireWordsOrPhotos(Act act) {
    if (act.words().isEmpty() && act.photos().isEmpty()) {
      throw Rejection.invalid("case.say-how-far");
    }
  }
}
