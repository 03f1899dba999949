package gongzhi.ballots.web;

import gongzhi.ballots.Counted;
import gongzhi.ballots.audits.DrawStore;
import gongzhi.ballots.audits.SampleStore;
import gongzhi.ballots.casting.DenialChecks;
import gongzhi.ballots.closing.CountStore;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.recount.BallotsFile;
import gongzhi.ballots.recount.CountedResult;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.transparency.PublicRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The result of a poll as bars and sentences; nothing before the end. */
record ResultPart(List<VoteBar> turnout, List<VoteBar> passing, PollPage.Ending ending) {

  private static final ResultPart NONE = new ResultPart(List.of(), List.of(), PollPage.Ending.NONE);

  /** Where samples and the draws before them are kept, and what the public log holds. */
  @Component("pollSamples")
  record Samples(
      SampleStore found,
      DrawStore draws,
      DenialChecks checks,
      DoubtViews doubts,
      PublicRecords records) {

    String record(HeldPoll poll) {
      return records.codeOf(poll.no().subject()).map("/verify/"::concat).orElse("");
    }
  }

  /** What was said or found after the end. */
  private record Later(
      long denied,
      DenialChecks.Sum checked,
      List<String> doubts,
      String record,
      List<String> sample) {}

  static ResultPart of(HeldPoll poll, CountStore counts, Samples samples, TimeWords times) {
    Words words = times.words();
    List<String> sample = new ArrayList<>();
    samples.draws().told(poll.no()).ifPresent(told -> sample.add(SamplePages.told(told, times)));
    samples
        .found()
        .find(poll.no())
        .ifPresent(audit -> sample.addAll(SamplePages.said(audit, words)));
    return counts
        .published(poll.no())
        .map(
            published ->
                of(
                    poll,
                    published,
                    new Later(
                        counts.deniedLater(poll.no()),
                        samples.checks().sum(poll.no()),
                        samples.doubts().of(poll, words),
                        samples.record(poll),
                        sample),
                    words))
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
            words.of(verdict(poll, result.valid(), result.passed())),
            counted(result, words),
            followers(poll, result, words),
            aside(result, words),
            later.denied() == 0
                ? ""
                : words.of(
                    "poll.denied-later",
                    later.denied(),
                    later.checked().looked(),
                    later.checked().forged()),
            later.doubts(),
            published.hash(),
            later.record(),
            later.sample()));
  }

  /** Nobody who is silent is among them. */
  private static List<String> counted(CountedResult result, Words words) {
    Counted heads = result.heads();
    Counted area = result.area();
    List<String> said = new ArrayList<>();
    said.add(
        words.of("poll.counted.heads", heads.yes(), heads.no(), heads.abstain(), heads.spoilt()));
    if (area.all() > 0) {
      said.add(
          words.of(
              "poll.counted.area",
              Squares.of(area.yes()),
              Squares.of(area.no()),
              Squares.of(area.abstain())));
    }
    return said;
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

  /** Where no rule asks how many take part, nothing is said of it. */
  private static String verdict(HeldPoll poll, boolean valid, boolean passed) {
    if (passed) {
      return "poll.verdict.passed";
    }
    boolean asksTurnout =
        poll.rule().tests().stream().anyMatch(test -> test.stage() == VoteTest.Stage.TURNOUT);
    String failed = asksTurnout ? "poll.verdict.failed" : "poll.verdict.failed-alone";
    return valid ? failed : "poll.verdict.invalid";
  }

  private static String followers(HeldPoll poll, CountedResult result, Words words) {
    CountedResult.Verdict others = result.followers();
    return others == null
        ? ""
        : words.of("poll.followers", words.of(verdict(poll, others.valid(), others.passed())));
  }

  private static List<String> aside(CountedResult result, Words words) {
    return result.setAside().entrySet().stream()
        .map(one -> words.of("poll.aside", words.of("aside." + one.getKey()), one.getValue()))
        .toList();
  }
}
