package gongzhi.cases.confiding;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Deadlines;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.OpenLetters;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Confidence;
import gongzhi.cases.path.Duty;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second word about a matter that one person hid (转保密确认): whoever is appointed for such matters
 * confirms it, or gives it back with a reason to where it was.
 */
@Component
@Transactional
public class Confidings {

  /** Whoever reads it can say soon whether it is theirs. */
  private static final int WORKING_DAYS = 2;

  private final CaseMoves moves;
  private final ConfidingStore store;
  private final Assignments assignments;
  private final OpenLetters letters;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final Deadlines deadlines;
  private final InstantSource clock;

  Confidings(
      CaseMoves moves,
      ConfidingStore store,
      Assignments assignments,
      OpenLetters letters,
      CaseNotices notices,
      Dispatch dispatch,
      Deadlines deadlines,
      InstantSource clock) {
    this.moves = moves;
    this.store = store;
    this.assignments = assignments;
    this.letters = letters;
    this.notices = notices;
    this.dispatch = dispatch;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Refuses whoever hid it before and was told that it is an ordinary matter. */
  public void requireNotGivenBack(Act act, Case before) {
    if (store.wasGivenBack(before.id(), act.by().party())) {
      throw Rejection.of("confiding.was-given-back");
    }
  }

  /** Notes how it stood; from now on it waits for the second word. */
  public void begin(Act act, Case before) {
    Instant now = clock.instant();
    Instant until = deadlines.afterWorkingDays(before.where().place(), now, WORKING_DAYS);
    store.begin(before, act.by().party(), now, until);
  }

  /** It is confidential. */
  public Case keep(Act act) {
    Case before = moves.find(act);
    Confiding open = decidable(act, before);
    Case after =
        moves.move(act, before, Step.of(CaseAct.CONFIDING_KEPT, Audience.REPORTER, Case::noted));
    store.decided(open, true, act.by().party(), "", clock.instant());
    return after;
  }

  /** It is an ordinary matter and goes back, with what was left of its time. */
  public Case giveBack(Act act) {
    act.requireWords("case.say-why");
    Case before = moves.find(act);
    Confiding open = decidable(act, before);
    Duty back = back(before, open);
    moves.handOver(before);
    Case after =
        moves.move(
            act,
            before,
            Step.of(
                    CaseAct.CONFIDING_RETURNED,
                    Audience.REPORTER,
                    found -> Confidence.lifted(found, open.fromCategory(), open.fromUrgent(), back))
                .with("category", open.fromCategory()));
    moves.describe(after);
    store.decided(open, false, act.by().party(), Masking.of(act.words()), clock.instant());
    assignments.end(before, "RETURNED", act);
    letters.follow(after);
    if (back.unit() != null) {
      String task = dispatch.category(after).name().zh();
      assignments.lead(after, Act.of(act.by(), act.no(), task));
      notices.tellUnit(after);
    }
    tell(after, open);
    return after;
  }

  private void tell(Case after, Confiding open) {
    Set<PartyId> people = new LinkedHashSet<>(List.of(open.fromOwner(), open.askedBy()));
    people.forEach(person -> notices.tellAtDesk(person, after, "case.notice.confiding-returned"));
    notices.tellReporter(after, "case.notice.unconfided");
  }

  private Duty back(Case about, Confiding open) {
    Instant now = clock.instant();
    Instant due =
        open.fromUrgent()
            ? now.plus(Duration.between(open.askedAt(), open.fromDue()))
            : deadlines.asLongAs(about.where().place(), open.askedAt(), open.fromDue(), now);
    return new Duty(open.fromOwner(), open.fromUnit(), now, due);
  }

  private Confiding decidable(Act act, Case about) {
    Confiding open =
        store.open(about.id()).orElseThrow(() -> Rejection.of("confiding.nothing-to-confirm"));
    if (act.by().is(open.askedBy())) {
      throw Rejection.forbidden("confiding.who-confides-never-confirms");
    }
    if (!open.isFor(act.by())) {
      throw Rejection.forbidden("case.not-your-unit", about.no().value());
    }
    return open;
  }
}
