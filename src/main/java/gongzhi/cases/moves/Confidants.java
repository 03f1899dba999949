package gongzhi.cases.moves;

import static gongzhi.parties.Permission.CASE_RESTRICTED;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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

  /** Hands it to another unit of named posts alone; refused where there is none. */
  public Case passOn(Act act, Case before) {
    Duty next =
        others(before)
            .filter(duty -> keepsSecrets(before, Objects.requireNonNull(duty.unit())))
            .findFirst()
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

  /** Whether its staff were appointed for confidential matters, and nobody else works there. */
  private boolean keepsSecrets(Case about, PartyId unit) {
    List<Post> staff = posts.staffOf(unit, clock.instant());
    return !staff.isEmpty()
        && staff.stream()
            .map(post -> posts.roles(about.where().place()).find(post.role()))
            .allMatch(
                role ->
                    role.filter(found -> found.permissions().contains(CASE_RESTRICTED))
                        .isPresent());
  }

  /** Another unit that takes such matters here; empty where there is none. */
  public Optional<Duty> other(Case about) {
    return others(about).findFirst();
  }

  private Stream<Duty> others(Case about) {
    Instant now = clock.instant();
    return dispatch.rulesOf(about).rules().takers(dispatch.category(about)).stream()
        .flatMap(kind -> posts.unit(kind, about.where().area(), now).stream())
        .map(Organisation::id)
        .filter(unit -> !unit.equals(about.duty().unit()))
        .map(unit -> dispatch.handling(about, unit, now));
  }
}
