package gongzhi.ballots.closing;

import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.BallotsFile.BallotPart;
import gongzhi.ballots.recount.BallotsFile.VoterPart;
import gongzhi.ballots.recount.FileRules;
import gongzhi.ballots.register.Roll;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the public file. A voter appears under the code of their first receipt, which nobody else
 * knows; whoever sent nothing is in one sum.
 */
final class FileMaker {

  private final HeldPoll poll;
  private final Roll roll;

  FileMaker(HeldPoll poll, Roll roll) {
    this.poll = poll;
    this.roll = roll;
  }

  /** Of a named poll. */
  BallotsFile named(List<CountStore.Row> rows) {
    Map<Integer, String> keys = new HashMap<>();
    Map<Integer, Integer> turns = new HashMap<>();
    Map<String, VoterPart> voters = new LinkedHashMap<>();
    List<BallotPart> ballots = new ArrayList<>();
    for (CountStore.Row row : rows) {
      String key = keys.computeIfAbsent(row.entry(), _ -> row.code());
      voters.putIfAbsent(key, new VoterPart(key, List.of(key), row.area()));
      ballots.add(ballot(row, key, turns.merge(row.entry(), 1, Integer::sum)));
    }
    return file(
        voters.values().stream().sorted(Comparator.comparing(VoterPart::key)).toList(),
        ballots.stream().sorted(Comparator.comparing(BallotPart::no)).toList());
  }

  /** Who denied a ballot before the end did not send it. */
  private BallotPart ballot(CountStore.Row row, String key, int turn) {
    return new BallotPart(
        row.code(),
        key,
        row.denied() ? "denied" : key,
        row.choice(),
        row.channel(),
        arrived(row.arrived(), turn),
        proxy(row));
  }

  /**
   * The hour alone, which tells no neighbour whose it is; a second for each ballot of the same
   * voter keeps their order.
   */
  private Instant arrived(Instant at, int turn) {
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    Instant first = hour.isBefore(poll.opensAt()) ? poll.opensAt() : hour;
    Instant coarse = first.plusSeconds(turn - 1L);
    return coarse.isBefore(poll.closesAt()) ? coarse : at;
  }

  private BallotsFile.@Nullable ProxyPart proxy(CountStore.Row row) {
    return row.agent().isEmpty()
        ? null
        : new BallotsFile.ProxyPart(poll.opensAt(), null, !row.document().isEmpty());
  }

  /** Of a secret poll: choices without voters, each under a number of its own. */
  BallotsFile secret(List<String> choices) {
    List<VoterPart> voters = new ArrayList<>();
    List<BallotPart> ballots = new ArrayList<>();
    for (String choice : choices) {
      String key = "secret %06d".formatted(voters.size() + 1);
      voters.add(new VoterPart(key, List.of(key), 0));
      String said = choice.isEmpty() ? null : choice;
      ballots.add(new BallotPart(key, key, key, said, "WEB", poll.opensAt(), null));
    }
    return file(voters, ballots);
  }

  private BallotsFile file(List<VoterPart> voters, List<BallotPart> ballots) {
    long area = voters.stream().mapToLong(VoterPart::area).sum();
    Terms terms = poll.terms();
    return new BallotsFile(
        BallotsFile.FORMAT,
        poll.no().value(),
        poll.question(),
        FileRules.write(poll.rule()),
        new BallotsFile.TermsPart(
            terms.opens(),
            terms.closes(),
            terms.twice().name(),
            terms.proxies(),
            terms.silentFollow()),
        voters,
        new BallotsFile.Silent(roll.heads() - voters.size(), roll.squares() - area),
        List.of(),
        null,
        ballots,
        null);
  }
}
