package gongzhi.ballots.web;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.recount.ContestFile;
import gongzhi.ballots.recount.ContestResult;
import gongzhi.ballots.rule.Axis;
import gongzhi.ballots.rule.Measure;
import gongzhi.ballots.rule.VoteTest;
import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How many took part in an election or a budget vote, which lines there were, and which name
 * reached them, in words.
 */
record ContestFigures(Contest contest, ContestFile file, ContestResult result, Words words) {

  /** Who took part, what was valid, and every line of the rule with what it asks for. */
  List<String> said() {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.of(
            "contest.figure.part",
            result.cast(),
            file.roll().heads(),
            result.cast() - result.spoilt(),
            result.spoilt()));
    if (result.areas() != null) {
      lines.add(
          words.of(
              "contest.figure.area",
              Squares.of(whole(Axis.AREA, Measure.CAST)),
              Squares.of(whole(Axis.AREA, Measure.ALL))));
    }
    contest.rule().ifPresent(rule -> rule.tests().forEach(test -> lines.add(line(test))));
    return lines;
  }

  private String line(VoteTest test) {
    long whole = whole(test.axis(), test.whole());
    long needed = test.share().smallestOf(whole).orElse(whole);
    boolean area = test.axis() == Axis.AREA;
    return words.of(
        test.stage() == VoteTest.Stage.TURNOUT ? "contest.figure.turnout" : "contest.figure.line",
        words.of(test.axis()),
        words.of(
            test.share().lineCounts() ? "poll.bar.at-least" : "poll.bar.more-than",
            test.share().numerator(),
            test.share().denominator()),
        words.of(
            area ? "poll.bar.area" : "poll.bar.heads",
            area ? Squares.of(needed) : String.valueOf(needed),
            area ? Squares.of(whole) : String.valueOf(whole)));
  }

  /** Of what a line is a share. */
  private long whole(Axis axis, Measure measure) {
    ContestResult.Areas areas = result.areas();
    if (axis == Axis.AREA && areas != null) {
      return switch (measure) {
        case ALL -> Objects.requireNonNull(file.roll().squares());
        case TAKING_PART, AGREEING -> areas.valid();
        case CAST, PRESENT -> areas.cast();
      };
    }
    return switch (measure) {
      case ALL -> file.roll().heads();
      case TAKING_PART, AGREEING -> result.cast() - result.spoilt();
      case CAST, PRESENT -> result.cast();
    };
  }

  /** Each option with what it got: the chosen first, then by what they got. */
  List<ContestEnding.Line> options() {
    List<Integer> chosen = result.chosen();
    return file.options().stream()
        .sorted(
            Comparator.comparing((ContestFile.OptionPart one) -> !chosen.contains(one.no()))
                .thenComparing(Comparator.comparingLong(this::heads).reversed())
                .thenComparing(Comparator.comparingLong(this::area).reversed()))
        .map(
            one ->
                new ContestEnding.Line(
                    one.no(),
                    one.title(),
                    got(one),
                    chosen.contains(one.no()),
                    words.of(mark(one))))
        .toList();
  }

  private long heads(ContestFile.OptionPart option) {
    return result.votes().getOrDefault(option.no(), 0L);
  }

  private long area(ContestFile.OptionPart option) {
    ContestResult.Areas areas = result.areas();
    return areas == null ? 0 : areas.votes().getOrDefault(option.no(), 0L);
  }

  /** Ranks elect by first preferences and what follows; in a budget they are points. */
  private String got(ContestFile.OptionPart option) {
    if (result.areas() != null) {
      return words.of("contest.got.owners", heads(option), Squares.of(area(option)));
    }
    if (contest.method() == CountMethod.RANKED) {
      return words.of("contest.got.first", heads(option));
    }
    String key = contest.paper() == Paper.MARKS ? "contest.got.marks" : "contest.got.points";
    return words.of(key, heads(option));
  }

  private String mark(ContestFile.OptionPart option) {
    boolean chosen = result.chosen().contains(option.no());
    if (contest.kind() == ContestKind.BUDGET) {
      return chosen ? "contest.mark.funded" : "contest.mark.not-funded";
    }
    if (result.tied().contains(option.no())) {
      return "contest.mark.tied";
    }
    return chosen ? "contest.mark.elected" : notElected(option);
  }

  /** Why somebody was not elected: nobody was, too few votes, or others had more. */
  private String notElected(ContestFile.OptionPart option) {
    if (!result.valid()) {
      return "contest.mark.not-valid";
    }
    if (contest.rule().isEmpty()) {
      return "contest.mark.not-elected";
    }
    boolean reached =
        contest.rule().orElseThrow().tests().stream()
            .filter(test -> test.stage() == VoteTest.Stage.PASSING)
            .allMatch(
                test ->
                    test.share()
                        .isReachedBy(
                            test.axis() == Axis.AREA ? area(option) : heads(option),
                            whole(test.axis(), test.whole())));
    return reached ? "contest.mark.others-had-more" : "contest.mark.below-the-line";
  }
}
