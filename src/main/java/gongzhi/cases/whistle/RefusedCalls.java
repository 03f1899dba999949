package gongzhi.cases.whistle;

import static gongzhi.parties.Permission.CASE_SUPERVISE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units that were called and do not come: each refusal is told to the level above the whistler and
 * waits there until somebody has looked into it, also once the whistle is over.
 */
@Component
@Transactional
public class RefusedCalls {

  private final CaseMoves moves;
  private final CaseNotices notices;
  private final WhistleStore whistles;
  private final RefusedCallStore store;
  private final LevelAbove levels;
  private final InstantSource clock;

  RefusedCalls(
      CaseMoves moves,
      CaseNotices notices,
      WhistleStore whistles,
      RefusedCallStore store,
      LevelAbove levels,
      InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.whistles = whistles;
    this.store = store;
    this.levels = levels;
    this.clock = clock;
  }

  /**
   * One refusal that nobody above has looked into.
   *
   * @param to path of the ground whose supervisors look into it
   */
  public record RefusedCall(long whistle, PartyId unit, String to, PartyId blownBy) {

    /** Whether this person does: a supervisor above, neither of the unit nor the whistler. */
    public boolean isFor(Viewer who) {
      return who.may(CASE_SUPERVISE, to) && !who.serves(unit) && !who.is(blownBy);
    }
  }

  /** Notes the refusal and tells each person above once, and the whistler once. */
  void refused(Whistle whistle, PartyId unit, Case after) {
    Instant now = clock.instant();
    LevelAbove.Above above = levels.of(whistle, after, now);
    whistles.declined(whistle, unit, above.path(), now);
    above
        .people()
        .forEach(person -> notices.tellAtDesk(person, after, "case.notice.whistle-refusal"));
    if (!above.people().contains(whistle.blownBy())) {
      notices.tell(whistle.blownBy(), after, "case.notice.whistle-declined");
    }
  }

  /**
   * The level above has looked into every refusal that waits for it here, and says what it says.
   */
  public Case look(Act act) {
    act.requireWords("whistle.say-what-was-found");
    Case before = moves.find(act);
    act.by().require(CASE_SUPERVISE, before.where().path());
    List<RefusedCall> waiting =
        store.waiting(before.id()).stream().filter(one -> one.isFor(act.by())).toList();
    if (waiting.isEmpty()) {
      throw Rejection.of("whistle.nothing-to-look-into");
    }
    Case after =
        moves.move(
            act, before, Step.of(CaseAct.WHISTLE_LOOKED_INTO, Audience.REPORTER, Case::noted));
    waiting.forEach(one -> looked(one, act, after));
    waiting.stream()
        .map(RefusedCall::blownBy)
        .distinct()
        .forEach(person -> notices.tell(person, after, "case.notice.whistle-looked-into"));
    return after;
  }

  private void looked(RefusedCall one, Act act, Case after) {
    store.looked(one, act.by().party(), clock.instant());
    notices.tellAtDesk(one.unit(), after, "case.notice.whistle-looked-into");
  }
}
