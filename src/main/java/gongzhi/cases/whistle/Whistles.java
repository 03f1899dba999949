package gongzhi.cases.whistle;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_WHISTLE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.WhistleKind;
import gongzhi.cases.whistle.Whistle.Call;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whistle and report (吹哨报到): the whistler calls units, each comes or says why not, tells what it
 * did, and the whistler ends it. Both sides mark each other (双考核). The units help; who leads, leads
 * on.
 */
@Component
@Transactional
public class Whistles {

  private static final int MOST_UNITS = 10;

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final WhistleStore store;
  private final RefusedCalls refusals;
  private final InstantSource clock;

  Whistles(
      CaseMoves moves,
      Dispatch dispatch,
      Deadlines deadlines,
      Assignments assignments,
      CaseNotices notices,
      WhistleStore store,
      RefusedCalls refusals,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.assignments = assignments;
    this.notices = notices;
    this.store = store;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** Calls these units about an open case that has no whistle yet. */
  public Case blow(Act act, WhistleKind kind, List<PartyId> units) {
    act.requireWords("whistle.say-why");
    act.requireWordsInBounds();
    Case before = moves.find(act);
    act.by().require(CASE_WHISTLE, before.where().path());
    requireUnits(act, before, units);
    Whistle blown = blown(act, before, kind, units);
    Case after = moves.move(act, before, step(kind, units));
    if (!store.insert(before, blown)) {
      throw Rejection.of("whistle.already-blown");
    }
    for (PartyId unit : units) {
      if (!before.helpers().contains(unit) && !unit.equals(before.duty().unit())) {
        assignments.helper(after, act, unit);
      }
      notices.tellCalled(after, unit);
    }
    return after;
  }

  /** A called unit is there. */
  public Case answer(Act act) {
    Case before = moves.find(act);
    Whistle whistle = open(before);
    PartyId unit = calledUnit(act, whistle);
    if (whistle.openCall(unit).answeredAt() != null) {
      throw Rejection.of("whistle.answered-already");
    }
    Case after = moves.move(act, before, of(CaseAct.WHISTLE_ANSWERED, Audience.PUBLIC, unit));
    store.answered(whistle, unit, clock.instant());
    return after;
  }

  /**
   * A called unit says why it does not come; the level above the whistler is told and looks into
   * it.
   */
  public Case decline(Act act) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    Whistle whistle = open(before);
    PartyId unit = calledUnit(act, whistle);
    whistle.openCall(unit);
    Case after = moves.move(act, before, of(CaseAct.WHISTLE_DECLINED, Audience.REPORTER, unit));
    refusals.refused(whistle, unit, after);
    assignments.endHelp(before, unit, "RETURNED", act);
    return after;
  }

  /** A called unit tells what it did, and marks from one to five how needed the whistle was. */
  public Case report(Act act, int markOfWhistle) {
    act.requireWords("case.say-what-was-done");
    if (!Whistle.isMark(markOfWhistle)) {
      throw Rejection.invalid("whistle.mark-the-whistle");
    }
    Case before = moves.find(act);
    Whistle whistle = open(before);
    PartyId unit = calledUnit(act, whistle);
    whistle.openCall(unit);
    Case after = moves.move(act, before, of(CaseAct.WHISTLE_REPORTED, act.audience(), unit));
    store.reported(whistle, unit, markOfWhistle, clock.instant());
    assignments.endHelp(before, unit, "DONE", act);
    notices.tell(whistle.blownBy(), after, "case.notice.whistle-reported");
    return after;
  }

  /**
   * The whistler's side ends it with its result for everyone to read, and a mark from one to five
   * for each unit; never somebody who serves one of them.
   */
  public Case end(Act act, Map<PartyId, Integer> marks) {
    act.requireWords("whistle.say-the-result");
    Case before = moves.find(act);
    Whistle whistle = whistlers(act, before);
    whistle.requireEndable(marks, before.status().isClosed(), clock.instant());
    Case after =
        moves.move(act, before, Step.of(CaseAct.WHISTLE_ENDED, Audience.PUBLIC, Case::noted));
    over(whistle, act, before, marks);
    return after;
  }

  /**
   * The whistler's side calls it off with a reason, while a unit is still waited for: nobody needs
   * to come any more, and nobody is marked. Each unit that had something left to do is told.
   */
  public Case callOff(Act act) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    Whistle whistle = whistlers(act, before);
    if (whistle.isWaitedFor(clock.instant())) {
      throw Rejection.of("whistle.end-it-with-marks");
    }
    Case after =
        moves.move(
            act, before, Step.of(CaseAct.WHISTLE_CALLED_OFF, Audience.REPORTER, Case::noted));
    over(whistle, act, before, Map.of());
    whistle.calls().stream()
        .filter(call -> !call.isOver())
        .forEach(call -> notices.tellCalledOff(after, call.unit()));
    return after;
  }

  /** The open whistle, for the side that blew it. */
  private Whistle whistlers(Act act, Case before) {
    act.by().require(CASE_WHISTLE, before.where().path());
    Whistle whistle = open(before);
    if (!whistle.isOfSide(act.by())) {
      throw Rejection.forbidden("whistle.others-end-it");
    }
    return whistle;
  }

  private void over(Whistle whistle, Act act, Case before, Map<PartyId, Integer> marks) {
    store.ended(whistle, act.by().party(), marks, clock.instant());
    whistle.calls().stream()
        .filter(call -> !call.isOver())
        .forEach(call -> assignments.endHelp(before, call.unit(), "CLOSED", act));
  }

  private Whistle blown(Act act, Case about, WhistleKind kind, List<PartyId> units) {
    Instant now = clock.instant();
    var rules = dispatch.rulesOf(about);
    return new Whistle(
        0,
        about.id(),
        kind,
        act.by().party(),
        Whistle.ground(act.by(), about.where().path()),
        act.words(),
        now,
        deadlines.after(rules.place(), now, rules.rules().answerWithin(kind)),
        units.stream().map(unit -> new Call(unit, null, null, null)).toList());
  }

  private static Step step(WhistleKind kind, List<PartyId> units) {
    String called = units.stream().map(PartyId::toString).collect(Collectors.joining(","));
    return Step.of(CaseAct.WHISTLED, Audience.REPORTER, found -> found.helpedBy(units))
        .with("whistle", kind.name())
        .with("units", called);
  }

  private static Step of(CaseAct act, Audience audience, PartyId unit) {
    return Step.of(act, audience, Case::noted).with("called", unit.value());
  }

  private void requireUnits(Act act, Case about, List<PartyId> units) {
    if (units.isEmpty()
        || units.size() > MOST_UNITS
        || units.stream().distinct().count() < units.size()) {
      throw Rejection.invalid("whistle.choose-units", MOST_UNITS);
    }
    if (units.stream().anyMatch(act.by()::serves)) {
      throw Rejection.invalid("whistle.not-oneself");
    }
    units.forEach(unit -> dispatch.requireWorksHere(about, unit));
  }

  private Whistle open(Case about) {
    return store.open(about.id()).orElseThrow(() -> Rejection.of("whistle.none-open"));
  }

  private static PartyId calledUnit(Act act, Whistle whistle) {
    if (!act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("whistle.not-called");
    }
    return whistle.calls().stream()
        .map(Call::unit)
        .filter(act.by()::serves)
        .findFirst()
        .orElseThrow(() -> Rejection.forbidden("whistle.not-called"));
  }
}
