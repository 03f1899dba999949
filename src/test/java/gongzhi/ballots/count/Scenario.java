package gongzhi.ballots.count;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Ballot.Channel;
import gongzhi.ballots.Ballot.Proxy;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the golden table as a poll with its ballots.
 *
 * <p>A ballot is written {@code who=choice/how/how}; {@code a1-105=yes} are 105 of them; {@code
 * A&B:A=no} is A speaking for the joint owners A and B. They arrive a minute apart, in the order
 * written.
 */
record Scenario(Poll poll, List<Ballot> ballots, @Nullable Set<String> present) {

  static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-03-15T16:00:00Z");
  private static final VoteRules LAW = VoteRules.ofTheLaw();
  private static final Pattern RANGE = Pattern.compile("([a-z]+)(\\d+)-(\\d+)");

  static Scenario of(String rule, String roll, String terms, String present, String ballots) {
    VoteRule inForce = LAW.on(LocalDate.of(2026, 3, 1), rule).orElseThrow();
    Electorate electorate = ScenarioRoll.of(inForce.electorate(), roll, terms);
    Poll poll = new Poll(electorate, inForce, terms(terms));
    return new Scenario(poll, new Filling(electorate).of(ballots), present(present));
  }

  Result count() {
    return count(ballots);
  }

  Result count(List<Ballot> inThisOrder) {
    return present == null ? poll.count(inThisOrder) : poll.countOfMeeting(inThisOrder, present);
  }

  private static Terms terms(String written) {
    Terms.Twice twice =
        Stream.of(Terms.Twice.values())
            .filter(one -> written.contains(one.name().toLowerCase(Locale.ROOT).split("_")[0]))
            .findAny()
            .orElse(Terms.Twice.NEITHER_COUNTS);
    boolean proxies = !written.contains("no-proxies");
    return new Terms(OPENS, CLOSES, twice, proxies, written.contains("follow"));
  }

  private static @Nullable Set<String> present(String written) {
    if (written.isEmpty()) {
      return null;
    }
    Set<String> present = new HashSet<>();
    for (String who : written.equals("nobody") ? new String[0] : written.split(" ")) {
      present.addAll(everyone(who));
    }
    return present;
  }

  static List<String> everyone(String who) {
    Matcher range = RANGE.matcher(who);
    if (!range.matches()) {
      return List.of(who);
    }
    return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
        .mapToObj(i -> range.group(1) + i)
        .toList();
  }

  /** Fills in ballots as they are written. */
  private static final class Filling {

    private final Electorate electorate;
    private final List<Ballot> ballots = new ArrayList<>();

    Filling(Electorate electorate) {
      this.electorate = electorate;
    }

    List<Ballot> of(String written) {
      for (String one : written.isEmpty() ? new String[0] : written.split(" ")) {
        String[] sides = one.split("=");
        everyone(sides[0]).forEach(who -> fill(who, List.of(sides[1].split("/"))));
      }
      return ballots;
    }

    private void fill(String who, List<String> words) {
      String[] names = who.split(":");
      String person = names[names.length - 1];
      String choice = words.getFirst();
      Instant arrived = arrived(words);
      ballots.add(
          new Ballot(
              "%06d".formatted(ballots.size() + 1),
              names[0],
              person,
              choice.equals("spoilt") ? null : Choice.valueOf(choice.toUpperCase(Locale.ROOT)),
              words.contains("paper") ? Channel.PAPER : Channel.WEB,
              arrived,
              proxy(words, arrived)));
    }

    private Instant arrived(List<String> words) {
      if (words.contains("early")) {
        return OPENS.minusSeconds(1);
      }
      if (words.contains("late")) {
        return CLOSES;
      }
      return words.contains("last-second")
          ? CLOSES.minusNanos(1)
          : OPENS.plus(Duration.ofSeconds(ballots.size()));
    }

    private static @Nullable Proxy proxy(List<String> words, Instant arrived) {
      if (words.contains("proxy")) {
        return new Proxy("agent", arrived, null, "scan");
      }
      if (words.contains("revoked")) {
        return new Proxy("agent", OPENS.minusSeconds(99), arrived, "scan");
      }
      if (words.contains("revoked-after")) {
        return new Proxy("agent", arrived, arrived.plusNanos(1), "scan");
      }
      if (words.contains("proxy-later")) {
        return new Proxy("agent", arrived.plusNanos(1), null, "scan");
      }
      return words.contains("no-document") ? new Proxy("agent", arrived, null, " ") : null;
    }
  }
}
