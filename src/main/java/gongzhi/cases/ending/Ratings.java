package gongzhi.cases.ending;

import static gongzhi.parties.Permission.CASE_HANDLE;
import static gongzhi.parties.Permission.CASE_STUDY;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.rules.Limit;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a rating (好差评): a bad one is called back by the unit that did the work, within
 * five working days, and the reporter reads what came of it. Who gave it is never told to the unit.
 */
@Component
@Transactional
public class Ratings {

  /** Common practice of local rules on the good/bad rating. */
  private static final Limit CALL_BACK = Limit.parse("5 working days");

  /** What came of a call takes more than a letter. */
  private static final int LEAST_WORDS = 4;

  private final RatingStore store;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Deadlines deadlines;
  private final InstantSource clock;

  Ratings(
      RatingStore store,
      CaseMoves moves,
      CaseNotices notices,
      Deadlines deadlines,
      InstantSource clock) {
    this.store = store;
    this.moves = moves;
    this.notices = notices;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The step with the rating among its facts, which the public log commits to. */
  public static Step with(Step step, Rating rating) {
    if (rating.score() == null) {
      return step;
    }
    Step scored = step.with("score", rating.score());
    return rating.reasons().isEmpty()
        ? scored
        : scored.with("reasons", rating.reasons().stream().map(Enum::name).toList());
  }

  /** Keeps the rating given with the newest event; nothing where none was given. */
  public void keep(Case after, @Nullable PartyId unit, Rating rating) {
    if (rating.score() == null) {
      return;
    }
    Instant now = clock.instant();
    store.keep(after, unit, rating, now, deadlines.after(after.where().place(), now, CALL_BACK));
    if (rating.isBad()) {
      notices.tell(unit == null ? after.duty().owner() : unit, after, "case.notice.bad-rating");
    }
  }

  /** The unit tells what its call back came to. */
  public Case callBack(Act act, CallBack outcome) {
    act.requireWords("case.say-what-came-of-it");
    Case before = moves.find(act);
    RatingStore.Open open =
        store.open(before.id()).orElseThrow(() -> Rejection.of("case.no-rating-to-call-back"));
    if (!callsBack(act.by(), open, before.where().path())) {
      throw Rejection.forbidden("case.not-your-unit", before.no().value());
    }
    if (act.words().length() < LEAST_WORDS) {
      throw Rejection.invalid("case.say-what-came-of-it");
    }
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.CALLED_BACK, Audience.REPORTER, Case::noted)
                .with("outcome", outcome.name()));
    store.calledBack(open, act.by().party(), outcome, clock.instant());
    notices.tellReporter(after, "case.notice.called-back");
    return after;
  }

  /** Whether this rating is this person's to call back about. */
  public static boolean callsBack(Viewer officer, RatingStore.Open open, String areaPath) {
    return open.unit() == null
        ? officer.may(CASE_STUDY, areaPath)
        : officer.serves(open.unit()) && officer.mayAnywhere(CASE_HANDLE);
  }
}
