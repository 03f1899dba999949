package gongzhi.ballots.count;

import gongzhi.ballots.Choice;
import gongzhi.ballots.Counted;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import gongzhi.ballots.Voter;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Adds up what counts, once by head and once by area (计票表). */
record TallySheet(
    Electorate electorate,
    Map<String, Choice> choices,
    Set<String> spoilt,
    @Nullable Set<String> present) {

  Tally tally() {
    return new Tally(counted(voter -> 1), counted(Voter::area));
  }

  private Counted counted(ToLongFunction<Voter> weight) {
    return new Counted(
        sum(weight, voter -> true),
        sum(weight, this::isPresent),
        sum(weight, voter -> choices.get(voter.key()) == Choice.YES),
        sum(weight, voter -> choices.get(voter.key()) == Choice.NO),
        sum(weight, voter -> choices.get(voter.key()) == Choice.ABSTAIN),
        sum(weight, voter -> spoilt.contains(voter.key())));
  }

  private boolean isPresent(Voter voter) {
    return present == null
        ? choices.containsKey(voter.key()) || spoilt.contains(voter.key())
        : present.contains(voter.key());
  }

  private long sum(ToLongFunction<Voter> weight, Predicate<Voter> which) {
    return electorate.voters().values().stream()
        .filter(which)
        .mapToLong(weight)
        .reduce(0, Math::addExact);
  }
}
