package gongzhi.ballots.web;

import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewContest;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Target;
import gongzhi.ballots.contests.Trait;
import gongzhi.shared.Money;
import gongzhi.shared.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An election or a budget vote as it is typed. */
record ContestForm(
    @Nullable Long roll,
    @Nullable String title,
    @Nullable String words,
    @Nullable String method,
    @Nullable String paper,
    @Nullable String seats,
    @Nullable String most,
    @Nullable String budget,
    @Nullable String rule,
    @Nullable String after,
    @Nullable String basis,
    @Nullable List<String> target,
    @Nullable String until,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String looked) {

  private static final int ANY_NUMBER = 100;

  static ContestForm blank(String after, String seats) {
    return new ContestForm(
        null, "", "", "", "", seats, "1", "", "", after, "", List.of(), "", "", "", "");
  }

  /** Whether whoever sends it looked at it once more. */
  boolean isLooked() {
    return "true".equals(RollForm.said(looked));
  }

  NewContest contest(ContestKind kind) {
    CountMethod chosen = oneOf(CountMethod.values(), method);
    int wanted = number(seats);
    return new NewContest(
        kind,
        roll == null ? 0 : roll,
        RollForm.said(title),
        RollForm.said(words),
        chosen,
        kind == ContestKind.ELECTION && chosen != null
            ? chosen.papers().getFirst()
            : oneOf(Paper.values(), paper),
        wanted,
        most(kind, chosen, wanted),
        Money.fen(RollForm.said(budget)).orElse(0),
        RollForm.said(rule),
        RollForm.said(after),
        RollForm.said(basis),
        kind == ContestKind.ELECTION ? targets(wanted) : List.of(),
        PollForm.moment(until),
        PollForm.moment(opens),
        PollForm.moment(closes));
  }

  /** The way of counting says how many marks an election allows; a budget says it itself. */
  private int most(ContestKind kind, @Nullable CountMethod chosen, int wanted) {
    if (kind == ContestKind.BUDGET) {
      return number(most);
    }
    return chosen == CountMethod.BLOCK ? wanted : ANY_NUMBER;
  }

  private List<Target> targets(int wanted) {
    Set<String> ticked = target == null ? Set.of() : Set.copyOf(target);
    List<Target> targets = new ArrayList<>();
    if (ticked.contains("WOMAN") && wanted > 0) {
      targets.add(new Target(Trait.WOMAN, Share.atLeast(1, wanted)));
    }
    if (ticked.contains("PARTY_MEMBER")) {
      targets.add(new Target(Trait.PARTY_MEMBER, Share.moreThan(1, 2)));
    }
    return targets;
  }

  private static <T extends Enum<T>> @Nullable T oneOf(T[] all, @Nullable String typed) {
    return Stream.of(all)
        .filter(one -> one.name().equals(RollForm.said(typed)))
        .findAny()
        .orElse(null);
  }

  private static int number(@Nullable String typed) {
    String said = RollForm.said(typed);
    return said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
  }
}
