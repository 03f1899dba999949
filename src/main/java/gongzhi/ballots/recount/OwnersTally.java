package gongzhi.ballots.recount;

import gongzhi.ballots.Counted;
import gongzhi.ballots.Tally;
import gongzhi.ballots.rule.Outcome;
import gongzhi.ballots.rule.VoteRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts an election of owners (业主委员会选举): every name is held against the lines of the rule by heads
 * and by area at once. Among those who reach all of them more heads come first, and of equal heads
 * more area. Source: 民法典第二百七十八条第一款第三项.
 */
record OwnersTally(ContestFile file, VoteRule rule) {

  /** What one name got, or what all papers come to. */
  private record Got(long heads, long area) implements Comparable<Got> {

    static final Got NONE = new Got(0, 0);

    Got and(long more) {
      return new Got(heads + 1, area + more);
    }

    @Override
    public int compareTo(Got other) {
      return Comparator.comparingLong(Got::heads).thenComparingLong(Got::area).compare(this, other);
    }
  }

  ContestResult count() {
    Map<Integer, Got> votes = new TreeMap<>();
    file.options().forEach(option -> votes.put(option.no(), Got.NONE));
    Got valid = Got.NONE;
    Got spoilt = Got.NONE;
    for (int i = 0; i < file.choices().size(); i++) {
      long area = Objects.requireNonNull(file.areas()).get(i);
      List<Integer> marks = marks(file.choices().get(i), votes);
      if (marks == null) {
        spoilt = spoilt.and(area);
      } else {
        valid = valid.and(area);
        marks.forEach(no -> votes.compute(no, (_, got) -> Objects.requireNonNull(got).and(area)));
      }
    }
    return result(votes, valid, spoilt);
  }

  /** Null where the paper is spoilt. */
  private @Nullable List<Integer> marks(@Nullable String said, Map<Integer, Got> votes) {
    if (said == null) {
      return null;
    }
    List<Integer> marks =
        said.isEmpty()
            ? List.of()
            : List.of(said.split(",")).stream().map(Integer::valueOf).distinct().toList();
    int most = file.method().equals("BLOCK") ? file.seats() : votes.size();
    return marks.size() > most || !votes.keySet().containsAll(marks) ? null : marks;
  }

  /** Whoever ties over the last seats is not elected: those candidates are voted on again. */
  private ContestResult result(Map<Integer, Got> votes, Got valid, Got spoilt) {
    boolean enough = held(Got.NONE, valid, spoilt).isValid();
    List<Integer> able = new ArrayList<>();
    votes.forEach(
        (no, got) -> {
          if (got.heads() > 0 && held(got, valid, spoilt).isPassed()) {
            able.add(no);
          }
        });
    able.sort(Comparator.comparing(votes::get).reversed());
    Got line = able.size() > file.seats() ? got(votes, able.get(file.seats())) : Got.NONE;
    List<Integer> above = able.stream().filter(no -> got(votes, no).compareTo(line) > 0).toList();
    List<Integer> elected = enough ? above : List.of();
    boolean ties = enough && elected.size() < file.seats();
    return new ContestResult(
        enough,
        elected,
        ties ? able.stream().filter(no -> got(votes, no).equals(line)).toList() : List.of(),
        file.seats() - elected.size(),
        valid.heads() + spoilt.heads(),
        spoilt.heads(),
        each(votes, Got::heads),
        List.of(),
        new ElectionTally(file).targets(elected.stream().map(String::valueOf).toList()),
        new ContestResult.Areas(
            valid.area() + spoilt.area(), valid.area(), each(votes, Got::area)));
  }

  private static Got got(Map<Integer, Got> votes, int no) {
    return Objects.requireNonNull(votes.get(no));
  }

  private static Map<Integer, Long> each(Map<Integer, Got> votes, ToLongFunction<Got> measure) {
    Map<Integer, Long> all = new TreeMap<>();
    votes.forEach((no, got) -> all.put(no, measure.applyAsLong(got)));
    return all;
  }

  private Outcome held(Got yes, Got valid, Got spoilt) {
    long squares = Objects.requireNonNull(file.roll().squares());
    return rule.of(
        new Tally(
            counted(file.roll().heads(), yes.heads(), valid.heads(), spoilt.heads()),
            counted(squares, yes.area(), valid.area(), spoilt.area())));
  }

  private static Counted counted(long all, long yes, long valid, long spoilt) {
    return new Counted(all, valid + spoilt, yes, valid - yes, 0, spoilt);
  }
}
