package gongzhi.ballots.count;

import gongzhi.ballots.Choice;
import gongzhi.ballots.Counted;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a clause “whoever is silent follows the majority” (未表态视为从多数) would make of a vote. Such
 * clauses are risky in court; this result is shown beside the lawful one, never in its place.
 */
final class Followers {

  private Followers() {}

  /** The choices with those of the silent added; unchanged where no majority leads on both axes. */
  static Map<String, Choice> added(
      Electorate electorate, Map<String, Choice> choices, Set<String> spoilt, Tally tally) {
    Choice majority = majority(tally.heads());
    boolean areaCounts = tally.area().all() > 0;
    if (majority == null || areaCounts && majority != majority(tally.area())) {
      return choices;
    }
    Map<String, Choice> all = new HashMap<>(choices);
    electorate.voters().keySet().stream()
        .filter(key -> !spoilt.contains(key))
        .forEach(key -> all.putIfAbsent(key, majority));
    return all;
  }

  private static @Nullable Choice majority(Counted counted) {
    long rest = counted.takingPart();
    if (counted.yes() > rest - counted.yes()) {
      return Choice.YES;
    }
    return counted.no() > rest - counted.no() ? Choice.NO : null;
  }
}
