package gongzhi.ballots.web;

import gongzhi.ballots.closing.ChoiceStore;
import gongzhi.ballots.contests.BoxStore;
import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestKind;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.ballots.contests.RecallStore;
import gongzhi.ballots.recount.ContestFile;
import gongzhi.ballots.recount.ContestResult;
import gongzhi.shared.Money;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.transparency.PublicRecords;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what an election or a budget vote came to, and how. */
@Component
class ContestEndings {

  private final ChoiceStore counts;
  private final ContestStore contests;
  private final RecallStore recalls;
  private final BoxStore boxes;
  private final PublicRecords records;

  ContestEndings(
      ChoiceStore counts,
      ContestStore contests,
      RecallStore recalls,
      BoxStore boxes,
      PublicRecords records) {
    this.records = records;
    this.counts = counts;
    this.contests = contests;
    this.recalls = recalls;
    this.boxes = boxes;
  }

  ContestEnding of(Contest contest, TimeWords times) {
    return counts
        .published(contest.no())
        .map(
            published -> {
              ContestFile file =
                  JsonMapper.shared().readValue(published.content(), ContestFile.class);
              return of(contest, file, published.hash(), times);
            })
        .orElse(ContestEnding.NONE);
  }

  private ContestEnding of(Contest contest, ContestFile file, String hash, TimeWords times) {
    ContestResult result = Objects.requireNonNull(file.result());
    Words words = times.words();
    ContestFigures figures = new ContestFigures(contest, file, result, words);
    return new ContestEnding(
        true,
        verdict(contest, result, words),
        figures.said(),
        figures.options(),
        steps(contest, file, result, words),
        result.targets().stream().map(line -> target(line, words)).toList(),
        left(contest, result, words),
        contests.after(contest.no()).stream()
            .map(later -> ContestMarks.line(later, "", times))
            .toList(),
        recalls.of(contest.no()).stream().map(one -> recall(one, words)).toList(),
        papers(contest, words),
        hash,
        records.codeOf(contest.no().subject()).map("/verify/"::concat).orElse(""));
  }

  private List<ContestEnding.Papers> papers(Contest contest, Words words) {
    long marked = boxes.markedOff(contest.no());
    if (marked == 0) {
      return List.of();
    }
    return List.of(
        boxes
            .sealed(contest.no())
            .map(box -> papers("box.state.sealed", words, marked, box.slips()))
            .orElseGet(() -> papers("box.state.missed", words, marked)));
  }

  private static ContestEnding.Papers papers(String key, Words words, Object... figures) {
    return new ContestEnding.Papers(words.of(key, figures), figures.length > 1);
  }

  private static ContestEnding.Recall recall(RecallStore.Line one, Words words) {
    String outcome =
        one.passed() == null ? "recall.runs" : one.passed() ? "recall.passed" : "recall.not-passed";
    return new ContestEnding.Recall("/polls/" + one.poll(), words.of(outcome, one.title()));
  }

  private static String verdict(Contest contest, ContestResult result, Words words) {
    if (!result.valid()) {
      return words.of("contest.verdict.invalid");
    }
    return contest.kind() == ContestKind.ELECTION
        ? words.of("contest.verdict.elected", result.chosen().size(), contest.seats())
        : words.of("contest.verdict.funded", result.chosen().size());
  }

  private static List<String> steps(
      Contest contest, ContestFile file, ContestResult result, Words words) {
    Map<Integer, String> titles = new HashMap<>();
    file.options().forEach(option -> titles.put(option.no(), option.title()));
    List<String> lines = new ArrayList<>();
    for (ContestResult.Step step : result.steps()) {
      String on =
          step.options().stream()
              .map(no -> Objects.requireNonNullElse(titles.get(no), ""))
              .collect(Collectors.joining("、"));
      lines.add(
          contest.kind() == ContestKind.BUDGET
              ? words.of(
                  "contest.step." + step.act(),
                  on,
                  Money.of(Long.parseLong(Objects.requireNonNull(step.figures().get("left")))))
              : words.of("contest.step." + step.act(), on, figures(step, titles, words)));
    }
    return lines;
  }

  private static String figures(ContestResult.Step step, Map<Integer, String> titles, Words words) {
    return step.figures().entrySet().stream()
        .filter(one -> !one.getKey().equals("exhausted"))
        .map(one -> titles.get(Integer.valueOf(one.getKey())) + " " + votes(one.getValue(), words))
        .collect(Collectors.joining("；"));
  }

  /** A fraction in whole votes and what is left: 41/8 reads 5 and 1/8. */
  static String votes(String exact, Words words) {
    int bar = exact.indexOf('/');
    if (bar < 0) {
      return exact;
    }
    BigInteger over = new BigInteger(exact.substring(0, bar));
    BigInteger under = new BigInteger(exact.substring(bar + 1));
    BigInteger[] whole = over.divideAndRemainder(under);
    return whole[0].signum() == 0
        ? exact
        : words.of("contest.mixed", whole[0].toString(), whole[1] + "/" + under);
  }

  private static String target(ContestResult.TargetLine line, Words words) {
    return words.of(
        line.reached() ? "contest.target.reached" : "contest.target.missed",
        ContestMarks.target(line.trait(), line.share(), words),
        line.part(),
        line.whole());
  }

  private static String left(Contest contest, ContestResult result, Words words) {
    if (contest.kind() == ContestKind.BUDGET) {
      return words.of("contest.left.money", Money.of(result.open()));
    }
    return result.open() == 0 ? "" : words.of("contest.left.seats", result.open());
  }
}
