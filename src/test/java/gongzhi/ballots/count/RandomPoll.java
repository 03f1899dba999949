package gongzhi.ballots.count;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Ballot.Proxy;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.roll.ExclusivePart;
import gongzhi.ballots.roll.OwnersRoll;
import gongzhi.ballots.roll.Titleholder;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small polls full of everything that goes wrong, drawn from a seed. */
final class RandomPoll {

  private static final List<VoteRule> RULES =
      VoteRules.ofTheLaw().rules().stream()
          .filter(rule -> rule.isInForceOn(LocalDate.of(2026, 3, 1)))
          .toList();

  private final Random random;
  private final List<String> persons = List.of("A", "B", "C", "D", "E", "F", "G", "H");

  RandomPoll(long seed) {
    random = new Random(seed);
  }

  Scenario scenario() {
    VoteRule rule = RULES.get(random.nextInt(RULES.size()));
    boolean owners = rule.electorate() == Electorate.Kind.OWNERS;
    Electorate electorate =
        owners ? owners() : Electorate.ofPersons(rule.electorate(), persons.subList(0, size(7)));
    Poll poll = new Poll(electorate, rule, terms());
    return new Scenario(poll, ballots(electorate), owners ? null : present(electorate));
  }

  private Electorate owners() {
    List<ExclusivePart> parts = new ArrayList<>();
    for (int no = size(9); no > 0; no--) {
      Titleholder one = Titleholder.of(person());
      Titleholder jointly = new Titleholder(Set.copyOf(List.of("A", person())), false);
      Titleholder owner = chance(4) ? jointly : chance(6) ? Titleholder.developer("D") : one;
      parts.add(new ExclusivePart("p" + no, "1", "1", 1 + random.nextInt(4), owner));
    }
    return new OwnersRoll(parts, Set.of("T")).electorate();
  }

  private Terms terms() {
    Terms.Twice twice = Terms.Twice.values()[random.nextInt(4)];
    return new Terms(Scenario.OPENS, Scenario.CLOSES, twice, !chance(5), chance(3));
  }

  private @Nullable Set<String> present(Electorate electorate) {
    Set<String> present = new HashSet<>(electorate.voters().keySet());
    present.removeIf(key -> chance(4));
    return chance(2) ? present : null;
  }

  private List<Ballot> ballots(Electorate electorate) {
    List<String> keys = new ArrayList<>(electorate.voters().keySet().stream().sorted().toList());
    keys.add("nobody");
    List<Ballot> ballots = new ArrayList<>();
    for (int no = random.nextInt(14); no > 0; no--) {
      ballots.add(ballot("b" + no, keys.get(random.nextInt(keys.size())), electorate));
    }
    return ballots;
  }

  private Ballot ballot(String no, String voter, Electorate electorate) {
    Instant arrived = moment();
    List<String> his =
        electorate.voters().containsKey(voter)
            ? electorate.voters().get(voter).persons().stream().sorted().toList()
            : List.of("T", "X");
    String person = chance(8) ? person() : his.get(random.nextInt(his.size()));
    Choice choice = chance(10) ? null : Choice.values()[random.nextInt(3)];
    Channel channel = Channel.values()[random.nextInt(4)];
    return new Ballot(no, voter, person, choice, channel, arrived, chance(4) ? proxy() : null);
  }

  private Proxy proxy() {
    return new Proxy("agent", moment(), chance(2) ? moment() : null, chance(5) ? "" : "scan");
  }

  /** Few moments, so that much happens at the same one. */
  private Instant moment() {
    return chance(12) ? Scenario.CLOSES : Scenario.OPENS.plusSeconds(random.nextInt(6) - 1);
  }

  private String person() {
    return persons.get(random.nextInt(persons.size()));
  }

  private int size(int most) {
    return 1 + random.nextInt(most);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
