package gongzhi.cases.petition;

import static gongzhi.parties.Permission.CASE_PETITION;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Giving;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Route;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the petition office does (登记、转送交办、异议): each case by itself, to one unit, and every step told
 * to the reporter.
 */
@Component
@Transactional
public class Petitions {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Giving giving;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final PetitionStore store;
  private final Statute statute;
  private final PetitionUnits units;
  private final InstantSource clock;

  Petitions(
      CaseMoves moves,
      Dispatch dispatch,
      Giving giving,
      Assignments assignments,
      CaseNotices notices,
      PetitionStore store,
      Statute statute,
      PetitionUnits units,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.giving = giving;
    this.assignments = assignments;
    this.notices = notices;
    this.store = store;
    this.statute = statute;
    this.units = units;
    this.clock = clock;
  }

  /** The same where it complains of no unit. */
  public Case take(Act act) {
    return take(act, null);
  }

  /**
   * Registers an open case as a petition, with a reason the reporter reads.
   *
   * @param accused the organisation it complains of, from which it is kept from now on (Regulation
   *     on petition work: what is said must not reach whom it is said about); null for none
   */
  public Case take(Act act, @Nullable PartyId accused) {
    act.requireWords("petition.say-why");
    Case before = office(act);
    if (accused != null && act.by().serves(accused)) {
      throw Rejection.forbidden("petition.not-about-oneself");
    }
    if (accused != null) {
      dispatch.requireWorksHere(before, accused);
    }
    if (before.matter().route() == Route.PETITION) {
      throw Rejection.of("petition.taken-already");
    }
    if (before.matter().restricted()) {
      throw Rejection.of("petition.not-confidential");
    }
    Instant now = clock.instant();
    Duty office = new Duty(act.by().party(), null, now, Statute.forwardBy(now));
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                CaseAct.PETITION_TAKEN, Audience.REPORTER, found -> Route.toOffice(found, office)));
    moves.describe(after);
    assignments.end(before, "TRANSFERRED", act);
    store.insert(before.id(), act.by().party(), now);
    store.keepFrom(before.id(), accused);
    notices.tellReporter(after, "petition.notice.taken");
    return after;
  }

  /**
   * Hands it to one office or department with a task in the office's own words, to be decided by
   * its date.
   */
  public Case handOn(Act act, PartyId unit) {
    act.requireWords("case.say-what-to-do");
    Case before = office(act);
    Petition petition = of(before);
    if (!before.matter().route().isAtOffice(before)) {
      throw Rejection.of("petition.handed-on-already");
    }
    Instant now = clock.instant();
    PartyId person = dispatch.handling(before, unit, now).owner();
    Duty next = new Duty(person, unit, now, petition.decideBy());
    Case after = giving.give(act, before, next, UnaryOperator.identity());
    Instant objectBy = statute.objectBy(before.where().place(), now);
    units.require(unit); // whom it complains of was refused before
    store.handed(before.id(), unit, act.by().party(), objectBy, now);
    notices.tellReporter(after, "petition.notice.handed-on");
    return after;
  }

  /** A wrong choice is called back with a reason, while the unit has not taken it up. */
  public Case callBack(Act act) {
    act.requireWords("case.say-why");
    Case before = office(act);
    Petition petition = of(before);
    if (before.status() != CaseStatus.ASSIGNED || !petition.isToldNext()) {
      throw Rejection.of("petition.taken-up-already");
    }
    notices.tellUnitOf(before, "petition.notice.called-back");
    return backAtOffice(act, before, CaseAct.PETITION_CALLED_BACK, Audience.REPORTER);
  }

  /** An objection holds: the case is back at the office, which hands it on again. */
  public Case agree(Act act) {
    Case before = office(act);
    of(before).requireObjected();
    return backAtOffice(act, before, CaseAct.PETITION_RETURNED, Audience.STAFF);
  }

  private Case backAtOffice(Act act, Case before, CaseAct as, Audience readers) {
    Instant now = clock.instant();
    Duty office =
        new Duty(act.by().party(), null, now, Statute.forwardBy(now))
            .noLaterThan(of(before).decideBy());
    Case after = moves.move(act, before, Step.of(as, readers, found -> found.returned(office)));
    assignments.end(before, "RETURNED", act);
    store.returned(before.id());
    return after;
  }

  /** An objection does not hold: the unit keeps it and reads why. */
  public Case keep(Act act) {
    act.requireWords("case.say-why");
    Case before = office(act);
    of(before).requireObjected();
    Case after =
        moves.move(act, before, Step.of(CaseAct.PETITION_KEPT, Audience.STAFF, Case::noted));
    store.kept(before.id(), clock.instant());
    notices.tellOwner(after, "petition.notice.kept");
    return after;
  }

  private Case office(Act act) {
    Case found = moves.find(act);
    act.by().require(CASE_PETITION, found.where().path());
    return found;
  }

  private Petition of(Case about) {
    return store.of(about.id()).orElseThrow(() -> Rejection.of("petition.none"));
  }
}
