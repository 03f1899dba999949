package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Makes the page that asks the reporter whether it is solved. */
final class ConfirmPages {

  private static final int BEST = 5;

  private ConfirmPages() {}

  static ConfirmPage of(CasePage shown, CaseSheet.Whole whole, AnswerForm typed, Words words) {
    Boolean solved = typed.solved();
    return new ConfirmPage(
        shown.no(),
        shown.base(),
        shown.title(),
        result(whole),
        List.of(
            new Choice(
                "true",
                words.of("case.solved"),
                words.of("case.solved-hint"),
                "",
                !Boolean.FALSE.equals(solved)),
            new Choice(
                "false",
                words.of("case.not-solved"),
                words.of("case.not-solved-hint"),
                "",
                Boolean.FALSE.equals(solved))),
        scores(typed.score() == null ? BEST : typed.score(), words),
        Field.area("words", words.of("case.confirm.words"), typed.words(), Problems.none())
            .hint(words.of("case.confirm.words-hint"))
            .atMost(500));
  }

  private static List<Choice> scores(int chosen, Words words) {
    return IntStream.iterate(BEST, score -> score > 0, score -> score - 1)
        .mapToObj(
            score ->
                Choice.plain(
                    String.valueOf(score), words.of("case.score." + score), score == chosen))
        .toList();
  }

  /** What the unit said it did. */
  private static String result(CaseSheet.Whole whole) {
    return whole.entries().stream()
        .filter(entry -> entry.act() == CaseAct.REPORTED_DONE)
        .findFirst()
        .map(entry -> Objects.requireNonNullElse(entry.words(), ""))
        .orElse("");
  }
}
