package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.parties.Organisation;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The units that may read a confidential matter: a unit that got it wrongly hands it to another of
 * them, never to those who would study it.
 */
@Component
public class Confidants {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final ConfidentialUnits units;
  private final InstantSource clock;

  Confidants(
      CaseMoves moves,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      ConfidentialUnits units,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.units = units;
    this.clock = clock;
  }

  /** Hands it to another unit of named posts alone, the nearest; refused where there is none. */
  public Case passOn(Act act, Case before) {
    Duty next =
        others(before, units.upward(before.where().area()))
            .orElseThrow(() -> Rejection.of("case.no-other-confidant"));
    moves.handOver(before);
    Case after =
        moves.move(
            act,
            before,
            Step.of(CaseAct.TRANSFERRED, act.audience(), found -> found.assigned(next))
                .with("to", next.unit() == null ? 0 : next.unit().value()));
    assignments.end(before, "RETURNED", act);
    assignments.lead(after, Act.of(act.by(), act.no(), dispatch.category(before).name().zh()));
    notices.tellUnit(after);
    return after;
  }

  /**
   * One level up to another unit of named posts, or beside it where none is above; empty where
   * there is no other.
   */
  public Optional<Duty> above(Case about) {
    return others(about, units.above(about));
  }

  private Optional<Duty> others(Case about, Stream<Organisation> candidates) {
    return candidates
        .map(Organisation::id)
        .filter(unit -> !unit.equals(about.duty().unit()) && !moves.hasReturned(about, unit))
        .findFirst()
        .map(unit -> dispatch.handling(about, unit, clock.instant()));
  }
}
