package gongzhi.cases.levels;

import static gongzhi.parties.Permission.CASE_ASSIGN;

import gongzhi.cases.levels.LevelDesks.Desk;
import gongzhi.cases.levels.LevelDesks.Standing;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Route;
import gongzhi.cases.path.Whereabouts;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each matter at the level that can solve it (分级化解): one level up with a reason when it cannot be
 * solved here, one level down when it can be solved nearer. Its reporter reads where it went, and
 * the promised date stays.
 */
@Component
@Transactional
public class Levels {

  private static final Set<CaseStatus> STUDIED =
      EnumSet.of(CaseStatus.RECEIVED, CaseStatus.VERIFYING, CaseStatus.DELIBERATING);

  private final CaseMoves moves;
  private final CaseNotices notices;
  private final LevelDesks desks;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final InstantSource clock;

  Levels(
      CaseMoves moves,
      CaseNotices notices,
      LevelDesks desks,
      Dispatch dispatch,
      Ranks ranks,
      InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.desks = desks;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.clock = clock;
  }

  /** What the desk here cannot solve goes to the desk of the next level up. */
  public Case passUp(Act act) {
    Case before = mine(act);
    act.requireWords("levels.say-why-up");
    Desk next =
        desks
            .above(Standing.of(before), clock.instant())
            .orElseThrow(() -> Rejection.of("levels.nothing-above"));
    Case after = moved(act, before, next, CaseAct.PASSED_UP);
    notices.tellReporter(after, "case.notice.passed-up");
    return after;
  }

  /** What can be solved nearer goes to the desk of the next level down. */
  public Case handDown(Act act) {
    Case before = mine(act);
    dispatch.requireMayPassOn(act.by(), before);
    act.requireWords("levels.say-why-down");
    Desk next =
        desks
            .below(Standing.of(before), clock.instant())
            .orElseThrow(() -> Rejection.of("levels.nothing-below"));
    return moved(act, before, next, CaseAct.HANDED_DOWN);
  }

  /** Whether a case in this status is still looked at, and by no unit. */
  public static boolean isMovable(CaseStatus status, boolean byUnit) {
    return STUDIED.contains(status) && !byUnit;
  }

  private Case moved(Act act, Case before, Desk to, CaseAct as) {
    Duty next = desks.duty(before, to, clock.instant());
    Step step =
        Step.of(as, act.audience(), found -> Whereabouts.atDesk(found, next))
            .with("takenBy", to.holder().role());
    Case after = moves.move(act, before, step);
    if (after.duty().owner().equals(before.duty().owner())) { // whoever disputes a sheet of theirs
      throw Rejection.of("levels.that-desk-judges-not");
    }
    notices.tellOwner(after, "case.notice.yours");
    return after;
  }

  private Case mine(Act act) {
    Case before = moves.find(act);
    act.by().require(CASE_ASSIGN, before.where().path());
    if (!isMovable(before.status(), before.duty().unit() != null)) {
      throw Rejection.of("levels.unit-has-it");
    }
    if (before.matter().route() == Route.PETITION || before.matter().restricted()) {
      throw Rejection.of("levels.goes-its-own-way");
    }
    ranks.requireHas(act.by(), before, CASE_ASSIGN);
    return before;
  }
}
