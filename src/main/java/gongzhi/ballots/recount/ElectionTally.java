package gongzhi.ballots.recount;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import gongzhi.ballots.election.CompositionTarget;
import gongzhi.ballots.election.MarkElection;
import gongzhi.ballots.election.MarkOutcome;
import gongzhi.ballots.election.MarkedBallot;
import gongzhi.ballots.election.PublicLot;
import gongzhi.ballots.election.RankedBallot;
import gongzhi.ballots.election.RankedElection;
import gongzhi.ballots.election.RankedOutcome;
import gongzhi.ballots.recount.ContestFile.OptionPart;
import gongzhi.ballots.recount.ContestFile.TargetPart;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.shared.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the file of an election: by marks, or by ranks with transfers. */
record ElectionTally(ContestFile file) {

  /** On no paper, so a spoilt one counts as cast and for nobody. */
  private static final String NOBODY = "spoilt";

  ContestResult count() {
    return file.method().equals("RANKED") ? ranked() : marked();
  }

  private ContestResult marked() {
    VoteRule rule = file.rule() == null ? null : FileRules.read(file.rule());
    if (rule != null && rule.measures(Axis.AREA)) {
      return new OwnersTally(file, rule).count();
    }
    MarkElection election =
        file.method().equals("BLOCK")
            ? MarkElection.block(file.seats(), candidates(), least(rule))
            : MarkElection.approval(file.seats(), candidates(), least(rule));
    MarkOutcome outcome = election.count(marks());
    boolean valid = rule == null || isValid(rule, outcome);
    List<String> elected = valid ? outcome.elected() : List.of();
    return new ContestResult(
        valid,
        numbers(elected),
        valid ? numbers(outcome.tied()) : List.of(),
        file.seats() - elected.size(),
        outcome.cast(),
        outcome.spoilt().size(),
        votes(outcome.votes()),
        List.of(),
        targets(elected));
  }

  /** What of the ballots cast makes elected, as the rule says it. */
  private static @Nullable Share least(@Nullable VoteRule rule) {
    return rule == null
        ? null
        : rule.tests().stream()
            .filter(test -> test.stage() == VoteTest.Stage.PASSING)
            .map(VoteTest::share)
            .findFirst()
            .orElseThrow();
  }

  private boolean isValid(VoteRule rule, MarkOutcome outcome) {
    return outcome.held(rule, candidates().getFirst(), file.roll().heads()).isValid();
  }

  private List<MarkedBallot> marks() {
    List<MarkedBallot> all = new ArrayList<>();
    for (String choice : file.choices()) {
      Set<String> marks = choice == null ? Set.of(NOBODY) : Set.copyOf(parts(choice));
      all.add(new MarkedBallot("%06d".formatted(all.size() + 1), marks));
    }
    return all;
  }

  private ContestResult ranked() {
    List<String> usable = file.choices().stream().filter(Objects::nonNull).toList();
    List<RankedBallot> ballots =
        usable.stream()
            .collect(groupingBy(one -> one, TreeMap::new, counting()))
            .entrySet()
            .stream()
            .map(one -> new RankedBallot(parts(one.getKey()), one.getValue()))
            .toList();
    RankedOutcome outcome =
        new RankedElection(file.seats(), candidates(), new PublicLot(file.seed())).count(ballots);
    return new ContestResult(
        true,
        numbers(outcome.elected()),
        List.of(),
        file.seats() - outcome.elected().size(),
        file.choices().size(),
        file.choices().size() - usable.size(),
        firstPreferences(usable),
        outcome.rounds().stream().map(ElectionTally::step).toList(),
        targets(outcome.elected()));
  }

  private Map<Integer, Long> firstPreferences(List<String> usable) {
    Map<Integer, Long> first = new TreeMap<>();
    file.options().forEach(option -> first.put(option.no(), 0L));
    for (String choice : usable) {
      if (!choice.isEmpty()) {
        first.merge(Integer.valueOf(parts(choice).getFirst()), 1L, Long::sum);
      }
    }
    return first;
  }

  private static ContestResult.Step step(RankedOutcome.Round round) {
    Map<String, String> figures = new TreeMap<>();
    round.weights().forEach((candidate, weight) -> figures.put(candidate, weight.toString()));
    figures.put("exhausted", round.exhausted().toString());
    return new ContestResult.Step(round.act().name(), numbers(round.candidates()), figures);
  }

  List<ContestResult.TargetLine> targets(List<String> elected) {
    return file.targets().stream().map(target -> line(target, elected)).toList();
  }

  /** Reported, never applied to votes. */
  private ContestResult.TargetLine line(TargetPart target, List<String> elected) {
    Set<String> fulfilling =
        file.options().stream()
            .filter(option -> option.traits().contains(target.trait()))
            .map(ElectionTally::key)
            .collect(toSet());
    CompositionTarget.Report report =
        new CompositionTarget(target.trait(), Share.of(target.share()), fulfilling).report(elected);
    return new ContestResult.TargetLine(
        target.trait(), target.share(), report.part(), report.whole(), report.reached());
  }

  private List<String> candidates() {
    return file.options().stream().map(ElectionTally::key).toList();
  }

  private static String key(OptionPart option) {
    return String.valueOf(option.no());
  }

  private static List<String> parts(String choice) {
    return choice.isEmpty() ? List.of() : Stream.of(choice.split(",")).toList();
  }

  private static List<Integer> numbers(List<String> keys) {
    return keys.stream().map(Integer::valueOf).toList();
  }

  private static Map<Integer, Long> votes(Map<String, Long> votes) {
    Map<Integer, Long> all = new TreeMap<>();
    votes.forEach((key, got) -> all.put(Integer.valueOf(key), got));
    return all;
  }
}
