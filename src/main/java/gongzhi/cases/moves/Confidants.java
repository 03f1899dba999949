package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
  private final Posts posts;
  private final InstantSource clock;

  Confidants(
      CaseMoves moves,
      Dispatch dispatch,
      Assignments assignments,
      CaseNotices notices,
      Posts posts,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.assignments = assignments;
    this.notices = notices;
    this.posts = posts;
    this.clock = clock;
  }

  /** Hands it to the next unit that takes such matters here; refused where there is no other. */
  public Case passOn(Act act, Case before) {
    Duty next = other(before).orElseThrow(() -> Rejection.of("case.no-other-confidant"));
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

  /** Another unit that takes such matters here; empty where there is none. */
  public Optional<Duty> other(Case about) {
    Instant now = clock.instant();
    return dispatch.rulesOf(about).rules().takers(dispatch.category(about)).stream()
        .flatMap(kind -> posts.unit(kind, about.where().area(), now).stream())
        .map(Organisation::id)
        .filter(unit -> !unit.equals(about.duty().unit()))
        .findFirst()
        .map(unit -> dispatch.handling(about, unit, now));
  }
}
