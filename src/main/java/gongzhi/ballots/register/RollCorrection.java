package gongzhi.ballots.register;

import gongzhi.parties.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A posted roll before it is corrected.
 *
 * @param upheld row of each objection that was upheld; zero where it names none, as for who is
 *     missing
 */
record RollCorrection(List<WrittenHead> heads, Set<PartyId> persons, List<Integer> upheld) {

  /** How many voters are other ones afterwards. */
  int changes(List<WrittenHead> after) {
    return Math.max(missing(heads, after).size(), missing(after, heads).size());
  }

  /** Numbers of the rows that are gone, a semicolon, and how many came. */
  String told(List<WrittenHead> after) {
    String gone =
        missing(heads, after).stream()
            .map(head -> String.valueOf(head.no()))
            .collect(Collectors.joining(","));
    return gone + ";" + missing(after, heads).size();
  }

  /**
   * How many of the changes no ruling covers. A row found wrong goes, or stays with one of its
   * persons or parts; an objection without a row brings in one voter, or other parts for the same
   * persons.
   */
  int beyond(List<WrittenHead> after) {
    List<WrittenHead> come = missing(after, heads);
    int beyond = 0;
    int free = 0;
    for (WrittenHead gone : missing(heads, after)) {
      if (upheld.contains(gone.no())) {
        take(come, gone::isPartlyIn);
      } else if (take(come, gone::hasPersonsOf)) {
        free++;
      } else {
        beyond++;
      }
    }
    long withoutRow = upheld.stream().filter(row -> row == 0).count();
    return beyond + (int) Math.max(0, free + come.size() - withoutRow);
  }

  private static boolean take(List<WrittenHead> from, Predicate<WrittenHead> fitting) {
    Optional<WrittenHead> found = from.stream().filter(fitting).findFirst();
    found.ifPresent(from::remove);
    return found.isPresent();
  }

  private static List<WrittenHead> missing(List<WrittenHead> from, List<WrittenHead> in) {
    List<String> there = new ArrayList<>(in.stream().map(WrittenHead::voter).toList());
    return new ArrayList<>(from.stream().filter(head -> !there.remove(head.voter())).toList());
  }
}
