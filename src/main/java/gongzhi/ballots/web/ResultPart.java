package gongzhi.ballots.web;

import gongzhi.ballots.Counted;
import gongzhi.ballots.audits.SampleStore;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.CountedResult;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The result of a poll as bars and sentences; nothing before the end. */
record ResultPart(List<VoteBar> turnout, List<VoteBar> passing, PollPage.Ending ending) {

  private static final ResultPart NONE = new ResultPart(List.of(), List.of(), PollPage.Ending.NONE);

  /** What was said or found after the end. */
  private record Later(long denied, List<String> sample) {}

  static ResultPart of(HeldPoll poll, CountStore counts, SampleStore audits, Words words) {
    List<String> sample =
        audits.find(poll.no()).map(audit -> SamplePages.said(audit, words)).orElse(List.of());
    return counts
        .published(poll.no())
        .map(
            published ->
                of(poll, published, new Later(counts.deniedLater(poll.no()), sample), words))
        .orElse(NONE);
  }

  private static ResultPart of(
      HeldPoll poll, CountStore.Published published, Later later, Words words) {
    BallotsFile file = JsonMapper.shared().readValue(published.content(), BallotsFile.class);
    CountedResult result = Objects.requireNonNull(file.result());
    return new ResultPart(
        bars(poll, result, VoteTest.Stage.TURNOUT, words),
        bars(poll, result, VoteTest.Stage.PASSING, words),
        new PollPage.Ending(
            true,
            words.of(verdict(result.valid(), result.passed())),
            followers(result, words),
            aside(result, words),
            later.denied() == 0 ? "" : words.of("poll.denied-later", later.denied()),
            published.hash(),
            later.sample()));
  }

  private static List<VoteBar> bars(
      HeldPoll poll, CountedResult result, VoteTest.Stage stage, Words words) {
    List<VoteTest> tests = poll.rule().tests();
    List<VoteBar> bars = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      VoteTest test = tests.get(i);
      if (test.stage() == stage) {
        bars.add(VoteBar.of(test, result.tests().get(i), counted(test, result), words));
      }
    }
    return bars;
  }

  private static Counted counted(VoteTest test, CountedResult result) {
    return test.axis() == Axis.AREA ? result.area() : result.heads();
  }

  private static String verdict(boolean valid, boolean passed) {
    return passed ? "poll.verdict.passed" : valid ? "poll.verdict.failed" : "poll.verdict.invalid";
  }

  private static String followers(CountedResult result, Words words) {
    CountedResult.Verdict others = result.followers();
    return others == null
        ? ""
        : words.of("poll.followers", words.of(verdict(others.valid(), others.passed())));
  }

  private static List<String> aside(CountedResult result, Words words) {
    return result.setAside().entrySet().stream()
        .map(one -> words.of("poll.aside", words.of("aside." + one.getKey()), one.getValue()))
        .toList();
  }
}
