package gongzhi.procedures.decision;

import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestStanding;
import gongzhi.ballots.contests.ContestStandings;
import gongzhi.ballots.contests.ContestState;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.procedures.decision.Fitting.One;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Rejection;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The elections a step rests on (选举凭据): its nominations, its slate and its result, read from the
 * election itself.
 */
@Component
public class ElectionExhibits {

  /** After every number of an election. */
  private static final String LAST = "F";

  private final ContestStandings standings;
  private final ContestStore contests;
  private final Exhibits exhibits;
  private final Areas areas;
  private final InstantSource clock;

  ElectionExhibits(
      ContestStandings standings,
      ContestStore contests,
      Exhibits exhibits,
      Areas areas,
      InstantSource clock) {
    this.standings = standings;
    this.contests = contests;
    this.exhibits = exhibits;
    this.areas = areas;
    this.clock = clock;
  }

  /** The election with this number; where the step is posted, the notice with its slate. */
  public Evidence election(Decision decision, String no) {
    ContestStanding election =
        find(no)
            .filter(one -> one.kind() == ContestKind.ELECTION)
            .orElseThrow(() -> Rejection.invalid("decision.no-such-election"));
    requireAbout(decision, election);
    StepRule step = decision.open().orElseThrow();
    if (step.kind().isPosted()) {
      if (election.notice().isEmpty()) {
        throw Rejection.of("decision.slate-hangs-not", no);
      }
      return exhibits.slate(decision, election.notice());
    }
    if (step.kind() == StepKind.VOTE) {
      requireInTime(decision, election);
    }
    return new Evidence.Election(
        no,
        election.ruleKey(),
        !clock.instant().isBefore(election.nominatedUntil()),
        election.state() == ContestState.CLOSED,
        Boolean.TRUE.equals(election.valid()),
        election.chosen().size());
  }

  private Optional<ContestStanding> find(String no) {
    try {
      return standings.standing(ContestNo.of(no));
    } catch (Rejection _) {
      return Optional.empty();
    }
  }

  /** It is of this ground, names the matter, and owners are bound by what they elect. */
  private void requireAbout(Decision decision, ContestStanding election) {
    if (!decision.areaPath().startsWith(areas.get(election.area()).path())) {
      throw Rejection.of("decision.evidence-of-elsewhere");
    }
    String words = election.title() + election.words();
    if (!words.contains(decision.no().value()) && !words.contains(decision.title())) {
      throw Rejection.of("decision.election-about-something-else");
    }
    if (decision.course().matter() == Matter.OWNERS && !election.binding()) {
      throw Rejection.of("decision.election-only-advises");
    }
  }

  private static void requireInTime(Decision decision, ContestStanding election) {
    Instant entered = decision.course().entered();
    if (entered != null && election.closesAt().isBefore(entered)) {
      throw Rejection.of("decision.evidence-of-earlier-step", Exhibits.day(entered));
    }
  }

  /** Elections of this ground that an open step can rest on. */
  List<One> fitting(Decision decision) {
    return contests.on(ContestKind.ELECTION, decision.areaPath(), LAST).stream()
        .map(one -> new One(one.no().value(), one.title()))
        .toList();
  }
}
