package gongzhi.ballots.recount;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Choice;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.Voter;
import gongzhi.ballots.count.Poll;
import gongzhi.ballots.count.Result;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.rule.VoteRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public file of a poll (公开计票文件): everything the count depends on, and nobody's name.
 *
 * @param voters whose ballots are in the file, under a code that only they know; in a full roll all
 * @param silent everybody else on the roll, as one sum
 * @param present who attended the meeting; null where there was none
 * @param result what the program counted; null in a file that was never counted
 */
public record BallotsFile(
    String format,
    String poll,
    String question,
    Rule rule,
    TermsPart terms,
    List<VoterPart> voters,
    Silent silent,
    List<String> tenants,
    @Nullable List<String> present,
    List<BallotPart> ballots,
    @Nullable CountedResult result) {

  /** What a file begins with; another number is another layout. */
  public static final String FORMAT = "gongzhi-ballots/1";

  /** The rule, test by test, with a share such as {@code >= 2/3}. */
  public record Rule(String key, String electorate, String law, List<Test> tests) {}

  /** One line to reach. */
  public record Test(String stage, String axis, String part, String whole, String share) {}

  /** What was fixed before the opening. */
  public record TermsPart(
      Instant opens, Instant closes, String twice, boolean proxies, boolean silentFollow) {}

  /** One ballot's worth: whoever may fill it in, and the area in 0.01 m². */
  public record VoterPart(String key, List<String> persons, long area) {}

  /** Heads and area of everybody without a ballot. */
  public record Silent(long heads, long area) {}

  /** One ballot. */
  public record BallotPart(
      String no,
      String voter,
      String person,
      @Nullable String choice,
      String channel,
      Instant arrived,
      @Nullable ProxyPart proxy) {}

  /** A proxy: from when, until when, and whether there is a document. */
  public record ProxyPart(Instant given, @Nullable Instant revoked, boolean document) {}

  /** The same file with what it was counted to. */
  public BallotsFile with(CountedResult counted) {
    return new BallotsFile(
        format, poll, question, rule, terms, voters, silent, tenants, present, ballots, counted);
  }

  /** Counts it by the rules of {@link Poll}. */
  public Result count() {
    VoteRule counted = FileRules.read(rule);
    Terms fixed =
        new Terms(
            terms.opens(),
            terms.closes(),
            Terms.Twice.valueOf(terms.twice()),
            terms.proxies(),
            terms.silentFollow());
    Poll again = new Poll(electorate(counted.electorate()), counted, fixed);
    List<Ballot> all = ballots.stream().map(BallotsFile::ballot).toList();
    return present == null ? again.count(all) : again.countOfMeeting(all, Set.copyOf(present));
  }

  private Electorate electorate(Electorate.Kind kind) {
    List<Voter> all = new ArrayList<>();
    voters.forEach(one -> all.add(new Voter(one.key(), Set.copyOf(one.persons()), one.area())));
    for (long i = 0; i < silent.heads(); i++) {
      String key = "silent " + i;
      all.add(new Voter(key, Set.of(key), i == 0 ? silent.area() : 0));
    }
    Electorate roll = Electorate.of(kind, all);
    return new Electorate(kind, roll.voters(), new HashSet<>(tenants));
  }

  private static Ballot ballot(BallotPart one) {
    return new Ballot(
        one.no(),
        one.voter(),
        one.person(),
        one.choice() == null ? null : Choice.valueOf(one.choice()),
        Ballot.Channel.valueOf(one.channel()),
        one.arrived(),
        proxy(one.proxy()));
  }

  private static Ballot.@Nullable Proxy proxy(@Nullable ProxyPart one) {
    return one == null
        ? null
        : new Ballot.Proxy("", one.given(), one.revoked(), one.document() ? "document" : "");
  }
}
