package gongzhi.cases;

import static gongzhi.parties.Permission.CASE_ASSIGN;
import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_STUDY;
import static gongzhi.parties.Permission.CASE_VERIFY;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Giving;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.StageEntry;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.ResultPhotos;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From report to a unit that must act (核实、研究、交办): what grid workers and community officers do. */
@Component
@Transactional
public class Triage {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final StageEntry entry;
  private final Giving giving;
  private final CaseNotices notices;
  private final InstantSource clock;

  Triage(
      CaseMoves moves,
      Dispatch dispatch,
      Ranks ranks,
      StageEntry entry,
      Giving giving,
      CaseNotices notices,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.entry = entry;
    this.giving = giving;
    this.notices = notices;
    this.clock = clock;
  }

  /** Somebody goes to see, and it becomes the matter of the post that this stage names. */
  public Case takeUp(Act act) {
    Case before = mine(act, CASE_VERIFY);
    Duty next = entry.verifying(before, act.by(), clock.instant());
    return moves.move(
        act, before, Step.of(CaseAct.VERIFYING, Audience.PUBLIC, found -> found.verifyingBy(next)));
  }

  /** What was found on site; the case goes on to be studied. */
  public Case verify(Act act) {
    act.requireWords("case.say-what-you-found");
    Case before = mine(act, CASE_VERIFY);
    Duty next = entry.study(before, clock.instant());
    return moves.move(
        act, before, Step.of(CaseAct.VERIFIED, act.audience(), found -> found.verified(next)));
  }

  /**
   * A small thing put right on the spot (现场办结): one photo, two where the place asks how it was
   * before as well, none where a question was answered; and the reporter is asked at once.
   */
  public Case fixOnSite(Act act) {
    Case before = mine(act, CASE_HANDLE);
    boolean question = before.matter().kind() == MatterKind.CONSULT;
    if (act.photos().isEmpty() && !question) {
      throw Rejection.invalid("case.photo-needed");
    }
    if (question) {
      act.requireWords("case.say-what-was-done");
    }
    if (!act.by().reaches(before.where().path())) { // a unit that was called has its own task
      throw Rejection.forbidden("permission.missing", CASE_HANDLE.name());
    }
    boolean shown = moves.isShownBefore(before);
    List<CaseRules.Evidence> asked =
        ResultPhotos.asked(dispatch.rulesOf(before).rules(), before.matter());
    ResultPhotos.require(asked, act.photos().size(), shown);
    Duty asking = dispatch.askingFor(before, act.by(), clock.instant());
    Step done =
        Step.of(
                CaseAct.REPORTED_DONE,
                act.audience(),
                found -> found.reportedDone(ResultKind.DONE, asking, clock.instant()))
            .with("onSite", true);
    boolean first = ResultPhotos.beginBefore(asked, shown);
    Case after = moves.move(act, before, first ? done.with(ResultPhotos.FIRST, true) : done);
    if (!act.by().is(before.reporter())) { // who fixed it cannot also say that it is fixed
      notices.askReporter(after);
    }
    return after;
  }

  /** What the discussion came to; nothing moves yet. */
  public Case study(Act act) {
    act.requireWords("case.say-what-was-decided");
    Case before = mine(act, CASE_STUDY);
    return moves.move(act, before, Step.of(CaseAct.STUDIED, act.audience(), Case::noted));
  }

  /**
   * Hands the case to a unit with a task in the officer's own words; the unit does not read the
   * reporter's. Everyone sees that it went there, only staff what the task says.
   */
  public Case assign(Act act, PartyId unit) {
    act.requireWords("case.say-what-to-do");
    act.requireWordsInBounds();
    Case before = mine(act, CASE_ASSIGN);
    dispatch.requireMayPassOn(act.by(), before);
    ranks.requireMayGive(act.by(), before, CASE_ASSIGN);
    Duty next = dispatch.handling(before, unit, clock.instant());
    return giving.give(act, before, next, UnaryOperator.identity());
  }

  /** Asks another unit to help the lead. */
  public Case addHelper(Act act, PartyId unit) {
    act.requireWords("case.say-what-to-do");
    Case before = mine(act, CASE_ASSIGN);
    dispatch.requireWorksHere(before, unit);
    if (unit.equals(before.duty().unit())) {
      throw Rejection.invalid("case.unit-leads-already");
    }
    return giving.help(act, before, unit);
  }

  private Case mine(Act act, Permission permission) {
    Case found = moves.find(act);
    act.by().require(permission, found.where().path());
    return found;
  }
}
