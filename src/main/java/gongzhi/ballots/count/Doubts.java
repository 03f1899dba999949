package gongzhi.ballots.count;

import gongzhi.ballots.Choice;
import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.VoteRule;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether ballots that are doubted could have turned a result: each of them may stand as it is, or
 * its voter may have said anything else, or nothing at all. Nothing is estimated. All of them
 * saying yes reaches every line that any other reading reaches; a line is missed by some reading if
 * it is missed where all of them say no, or where none of them voted.
 *
 * @param meeting whether people met, so that whoever did not vote was present all the same
 */
public record Doubts(VoteRule rule, Tally counted, List<Doubted> doubted, boolean meeting) {

  /**
   * A ballot that counts and is doubted.
   *
   * @param choice what it says; null for a spoilt one
   * @param area in 0.01 m²
   */
  public record Doubted(@Nullable Choice choice, long area) {}

  /** What becomes of the doubted ballots in one reading. */
  private enum Reading {
    YES,
    NO,
    ABSENT
  }

  public Doubts {
    doubted = List.copyOf(doubted);
  }

  /** Whether it could have been valid, or carried, where it was not, or the reverse. */
  public boolean couldTurn() {
    Outcome stands = rule.of(counted);
    return Stream.of(Reading.values())
        .map(this::read)
        .anyMatch(
            other -> other.isValid() != stands.isValid() || other.isPassed() != stands.isPassed());
  }

  /** For each test of the rule, whether they could have moved it to the other side of its line. */
  public List<Boolean> linesThatCouldMove() {
    Outcome stands = rule.of(counted);
    List<Outcome> others = Stream.of(Reading.values()).map(this::read).toList();
    return Stream.iterate(0, at -> at < rule.tests().size(), at -> at + 1)
        .map(
            at ->
                others.stream()
                    .anyMatch(
                        other ->
                            other.results().get(at).reached()
                                != stands.results().get(at).reached()))
        .toList();
  }

  private Outcome read(Reading as) {
    return rule.of(
        new Tally(read(counted.heads(), as, _ -> 1), read(counted.area(), as, Doubted::area)));
  }

  private Counted read(Counted of, Reading as, ToLongFunction<Doubted> worth) {
    long all = sum(worth, null, true);
    long gone = as == Reading.ABSENT && !meeting ? all : 0;
    return new Counted(
        of.all(),
        of.present() - gone,
        of.yes() - sum(worth, Choice.YES, false) + (as == Reading.YES ? all : 0),
        of.no() - sum(worth, Choice.NO, false) + (as == Reading.NO ? all : 0),
        of.abstain() - sum(worth, Choice.ABSTAIN, false),
        of.spoilt() - sum(worth, null, false));
  }

  private long sum(ToLongFunction<Doubted> worth, @Nullable Choice choice, boolean every) {
    return doubted.stream().filter(one -> every || one.choice() == choice).mapToLong(worth).sum();
  }
}
