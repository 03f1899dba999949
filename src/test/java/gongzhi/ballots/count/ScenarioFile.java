package gongzhi.ballots.count;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.FileRules;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case of the golden table as a public file, for programs that know nothing else. */
final class ScenarioFile {

  private ScenarioFile() {}

  static BallotsFile of(Scenario scenario) {
    Poll poll = scenario.poll();
    Terms terms = poll.terms();
    return new BallotsFile(
        BallotsFile.FORMAT,
        "golden",
        "golden",
        FileRules.write(poll.rule()),
        new BallotsFile.TermsPart(
            terms.opens(),
            terms.closes(),
            terms.twice().name(),
            terms.proxies(),
            terms.silentFollow()),
        poll.electorate().voters().values().stream()
            .map(
                voter ->
                    new BallotsFile.VoterPart(
                        voter.key(), List.copyOf(new TreeSet<>(voter.persons())), voter.area()))
            .toList(),
        new BallotsFile.Silent(0, 0),
        List.copyOf(poll.electorate().tenants()),
        scenario.present() == null ? null : List.copyOf(scenario.present()),
        scenario.ballots().stream().map(ScenarioFile::ballot).toList(),
        null);
  }

  private static BallotsFile.BallotPart ballot(Ballot one) {
    return new BallotsFile.BallotPart(
        one.no(),
        one.voter(),
        one.person(),
        one.choice() == null ? null : one.choice().name(),
        one.channel().name(),
        one.arrived(),
        proxy(one.proxy()));
  }

  private static BallotsFile.@Nullable ProxyPart proxy(Ballot.@Nullable Proxy one) {
    return one == null
        ? null
        : new BallotsFile.ProxyPart(one.given(), one.revoked(), !one.document().isBlank());
  }
}
