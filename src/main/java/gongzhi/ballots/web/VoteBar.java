package gongzhi.ballots.web;

import gongzhi.ballots.Counted;
import gongzhi.ballots.recount.CountedResult;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.Measure;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.shared.Share;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One test as a bar a thousand wide, which its texts say as well.
 *
 * @param tick where the line to reach is
 */
public record VoteBar(
    String title,
    String figures,
    String percent,
    String line,
    boolean reached,
    String mark,
    List<Stretch> stretches,
    long tick) {

  /** A coloured stretch: {@code yes, no} or {@code abs}. */
  public record Stretch(String css, long from, long width) {}

  static VoteBar of(VoteTest test, CountedResult.Line line, Counted counted, Words words) {
    boolean area = test.axis() == Axis.AREA;
    String part = area ? Squares.of(line.part()) : "%,d".formatted(line.part());
    String whole = area ? Squares.of(line.whole()) : "%,d".formatted(line.whole());
    Share share = test.share();
    return new VoteBar(
        words.of(test.axis()),
        words.of(area ? "poll.bar.area" : "poll.bar.heads", part, whole),
        Squares.percent(line.part(), line.whole()),
        line(share, words),
        line.reached(),
        words.of(line.reached() ? "poll.bar.reached" : "poll.bar.not-reached"),
        stretches(test, line, counted),
        Squares.thousandths(share.numerator(), share.denominator()));
  }

  private static String line(Share share, Words words) {
    if (share.lineCounts() && share.numerator() == share.denominator()) {
      return words.of("poll.bar.all");
    }
    return words.of(
        share.lineCounts() ? "poll.bar.at-least" : "poll.bar.more-than",
        share.numerator(),
        share.denominator());
  }

  private static List<Stretch> stretches(VoteTest test, CountedResult.Line line, Counted counted) {
    long yes = Squares.thousandths(line.part(), line.whole());
    List<Stretch> all = new ArrayList<>();
    all.add(new Stretch("yes", 0, yes));
    if (test.part() == Measure.AGREEING && test.whole() == Measure.TAKING_PART) {
      long no = Squares.thousandths(counted.no(), line.whole());
      all.add(new Stretch("no", yes, no));
      all.add(new Stretch("abs", yes + no, counted.takingPart() == 0 ? 0 : 1000 - yes - no));
    }
    return List.copyOf(all);
  }
}
