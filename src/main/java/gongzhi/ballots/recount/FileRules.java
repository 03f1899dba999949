package gongzhi.ballots.recount;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.Measure;
import gongzhi.ballots.rule.VoteRule;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.shared.Share;
import gongzhi.shared.Title;
import java.time.LocalDate;

/** A rule as a public file writes it. */
public final class FileRules {

  private FileRules() {}

  /** Writes it. */
  public static BallotsFile.Rule write(VoteRule rule) {
    return new BallotsFile.Rule(
        rule.key(),
        rule.electorate().name(),
        rule.law().zh(),
        rule.tests().stream().map(FileRules::test).toList());
  }

  static VoteRule read(BallotsFile.Rule rule) {
    return new VoteRule(
        rule.key(),
        Electorate.Kind.valueOf(rule.electorate()),
        rule.tests().stream().map(FileRules::test).toList(),
        new Title(rule.law(), rule.law()),
        false,
        LocalDate.EPOCH,
        null);
  }

  private static BallotsFile.Test test(VoteTest test) {
    return new BallotsFile.Test(
        test.stage().name(),
        test.axis().name(),
        test.part().name(),
        test.whole().name(),
        test.share().toString());
  }

  private static VoteTest test(BallotsFile.Test test) {
    return new VoteTest(
        VoteTest.Stage.valueOf(test.stage()),
        Axis.valueOf(test.axis()),
        Measure.valueOf(test.part()),
        Measure.valueOf(test.whole()),
        Share.of(test.share()));
  }
}
