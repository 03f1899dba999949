package gongzhi.ballots.election;

import gongzhi.ballots.election.RankedOutcome.Act;
import gongzhi.ballots.election.RankedOutcome.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One count by transfers, from first preferences to the last seat. */
final class Transfers {

  private final RankedElection election;
  private final Fraction quota;
  private final Map<String, Pile> piles = new LinkedHashMap<>();
  private final Pile exhausted = new Pile();

  /** Who is neither elected nor excluded, in the order of the ballot paper. */
  private final Set<String> hopeful = new LinkedHashSet<>();

  private final Set<String> withSurplus = new LinkedHashSet<>();
  private final List<String> elected = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();

  Transfers(RankedElection election, long quota) {
    this.election = election;
    this.quota = Fraction.of(quota);
    election.candidates().forEach(candidate -> piles.put(candidate, new Pile()));
    hopeful.addAll(election.candidates());
  }

  RankedOutcome count(Collection<RankedBallot> ballots) {
    for (RankedBallot ballot : ballots) {
      if (!ballot.order().isEmpty()) {
        passOn(new Pile.Bundle(ballot, Fraction.ONE));
      }
    }
    while (elected.size() < election.seats() && !hopeful.isEmpty()) {
      round();
    }
    return new RankedOutcome(quota.over().longValueExact(), elected, rounds);
  }

  private void round() {
    List<String> reached = hopeful.stream().filter(this::reachesTheQuota).toList();
    if (!reached.isEmpty()) {
      elect(reached.stream().sorted(strongestFirst()).toList(), Act.ELECTED);
    } else if (hopeful.size() <= election.seats() - elected.size()) {
      elect(hopeful.stream().sorted(strongestFirst()).toList(), Act.ELECTED_UNOPPOSED);
    } else if (!withSurplus.isEmpty()) {
      passOnSurplus(first(withSurplus));
    } else {
      exclude(hopeful.stream().max(strongestFirst()).orElseThrow());
    }
  }

  private boolean reachesTheQuota(String candidate) {
    return weight(candidate).compareTo(quota) >= 0;
  }

  private void elect(List<String> candidates, Act act) {
    note(act, candidates);
    elected.addAll(candidates);
    candidates.forEach(hopeful::remove);
    candidates.stream()
        .filter(candidate -> weight(candidate).compareTo(quota) > 0)
        .forEach(withSurplus::add);
  }

  private void passOnSurplus(String candidate) {
    note(Act.SURPLUS_PASSED_ON, List.of(candidate));
    withSurplus.remove(candidate);
    Fraction weight = weight(candidate);
    pile(candidate).take(weight.minus(quota).dividedBy(weight)).forEach(this::passOn);
  }

  private void exclude(String candidate) {
    note(Act.EXCLUDED, List.of(candidate));
    hopeful.remove(candidate);
    pile(candidate).take(Fraction.ONE).forEach(this::passOn);
  }

  /** To the next candidate on the ballot who is still in the race; else it is exhausted. */
  private void passOn(Pile.Bundle bundle) {
    bundle.ballots().order().stream()
        .filter(hopeful::contains)
        .findFirst()
        .map(this::pile)
        .orElse(exhausted)
        .add(bundle);
  }

  private String first(Set<String> candidates) {
    return candidates.stream().min(strongestFirst()).orElseThrow();
  }

  /** By weight now, then by the latest earlier round that tells them apart, then by lot. */
  private Comparator<String> strongestFirst() {
    Comparator<String> order = Comparator.<String, Fraction>comparing(this::weight).reversed();
    for (Round earlier : rounds.reversed()) {
      order = order.thenComparing(then -> weightIn(earlier, then), Comparator.reverseOrder());
    }
    return order.thenComparing(election.lot());
  }

  private static Fraction weightIn(Round round, String candidate) {
    return round.weights().getOrDefault(candidate, Fraction.ZERO);
  }

  private Fraction weight(String candidate) {
    return pile(candidate).weight();
  }

  private Pile pile(String candidate) {
    return Objects.requireNonNull(piles.get(candidate));
  }

  private void note(Act act, List<String> candidates) {
    Map<String, Fraction> weights = new HashMap<>();
    piles.forEach((candidate, pile) -> weights.put(candidate, pile.weight()));
    rounds.add(new Round(weights, exhausted.weight(), act, candidates));
  }
}
