package gongzhi.ballots.count;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Choice;
import gongzhi.ballots.SetAside;
import gongzhi.ballots.SetAside.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one word of all the ballots of one voter: first of each person, then of all who share the
 * ballot. What was said in person comes before what a proxy said; joint owners must agree.
 */
final class OneVoice {

  private static final Comparator<Ballot> IN_ORDER =
      Comparator.comparing(Ballot::arrived).thenComparing(Ballot::no);

  private final Terms.Twice twice;
  private final List<SetAside> setAside = new ArrayList<>();

  OneVoice(Terms.Twice twice) {
    this.twice = twice;
  }

  /** What these admitted ballots of one voter say together; null where they say nothing. */
  @Nullable Choice of(List<Ballot> ballots) {
    if (ballots.size() == 1) {
      return ballots.getFirst().choice();
    }
    List<Ballot> words =
        ballots.stream()
            .collect(groupingBy(Ballot::person, TreeMap::new, toList()))
            .values()
            .stream()
            .flatMap(person -> ofOnePerson(person).stream())
            .sorted(IN_ORDER)
            .toList();
    if (words.isEmpty()) {
      return null;
    }
    if (saysOneThing(words)) {
      words.stream().skip(1).forEach(word -> setAside(word, Reason.SAID_BY_ANOTHER));
      return words.getFirst().choice();
    }
    words.forEach(word -> setAside(word, Reason.NOT_OF_ONE_MIND));
    return null;
  }

  List<SetAside> setAside() {
    return setAside;
  }

  private List<Ballot> ofOnePerson(List<Ballot> ballots) {
    List<Ballot> words = inPerson(ballots).stream().sorted(IN_ORDER).toList();
    boolean bothWays =
        words.stream().anyMatch(Ballot::isPaper)
            && words.stream().anyMatch(Predicate.not(Ballot::isPaper));
    Reason reason = bothWays ? Reason.BOTH_WEB_AND_PAPER : Reason.VOTED_AGAIN;
    Ballot counts = theOneThatCounts(words, bothWays);
    words.stream().filter(word -> word != counts).forEach(word -> setAside(word, reason));
    return counts == null ? List.of() : List.of(counts);
  }

  private List<Ballot> inPerson(List<Ballot> ballots) {
    List<Ballot> own = ballots.stream().filter(Predicate.not(Ballot::isByProxy)).toList();
    if (own.isEmpty()) {
      return ballots;
    }
    ballots.stream()
        .filter(Ballot::isByProxy)
        .forEach(ballot -> setAside(ballot, Reason.VOTED_IN_PERSON));
    return own;
  }

  private @Nullable Ballot theOneThatCounts(List<Ballot> words, boolean bothWays) {
    return switch (twice) {
      case FIRST_COUNTS -> words.getFirst();
      case LAST_COUNTS -> words.getLast();
      case PAPER_COUNTS ->
          bothWays ? words.stream().filter(Ballot::isPaper).toList().getLast() : words.getLast();
      case NEITHER_COUNTS -> bothWays && !waysAgree(words) ? null : words.getLast();
    };
  }

  /** The last on paper and the last otherwise: an earlier word of the same way was taken back. */
  private static boolean waysAgree(List<Ballot> words) {
    List<Ballot> paper = words.stream().filter(Ballot::isPaper).toList();
    List<Ballot> other = words.stream().filter(Predicate.not(Ballot::isPaper)).toList();
    return paper.getLast().choice() == other.getLast().choice();
  }

  private static boolean saysOneThing(List<Ballot> words) {
    return words.stream().map(Ballot::choice).distinct().count() == 1;
  }

  private void setAside(Ballot ballot, Reason reason) {
    setAside.add(new SetAside(ballot, reason));
  }
}
