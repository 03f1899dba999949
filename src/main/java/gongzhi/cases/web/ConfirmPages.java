package gongzhi.cases.web;

import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page that asks the reporter whether it is solved. Nothing is chosen before the reporter
 * chose it, here or with the button that led here; the score never is.
 */
final class ConfirmPages {

  private static final int BEST = 5;

  private ConfirmPages() {}

  static ConfirmPage of(CasePage shown, Asking asking) {
    AnswerForm typed = asking.typed();
    Words words = asking.words();
    return new ConfirmPage(
        shown.no(),
        shown.base(),
        shown.title(),
        shown.result(),
        answers(typed.solved(), words),
        Boolean.FALSE.equals(typed.solved()) ? List.of() : scores(typed.score(), words),
        Field.area("words", words.of("case.confirm.words"), typed.words(), asking.problems())
            .hint(words.of("case.confirm.words-hint"))
            .atMost(500),
        asking.problems());
  }

  /** What was answered so far and what is wrong with it, and in which words it is asked. */
  record Asking(AnswerForm typed, Problems problems, Words words) {

    static Asking first(@Nullable Boolean solved, Words words) {
      return new Asking(new AnswerForm(solved, null, ""), Problems.none(), words);
    }

    static Asking again(AnswerForm typed, Refused refused, Words words) {
      Problems.Problem one = new Problems.Problem(fieldOf(refused), refused.detail());
      return new Asking(typed, new Problems(List.of(one)), words);
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(Refused refused) {
    return switch (refused.code()) {
      case "case.say-solved-or-not" -> "solved";
      case "case.score-is-one-to-five" -> "score";
      case "case.say-what-is-missing", "case.answer-too-long" -> "words";
      default -> "";
    };
  }

  private static List<Choice> answers(@Nullable Boolean solved, Words words) {
    return List.of(
        new Choice(
            "true",
            words.of("case.solved"),
            words.of("case.solved-hint"),
            "",
            Boolean.TRUE.equals(solved)),
        new Choice(
            "false",
            words.of("case.not-solved"),
            words.of("case.not-solved-hint"),
            "",
            Boolean.FALSE.equals(solved)));
  }

  private static List<Choice> scores(@Nullable Integer chosen, Words words) {
    return IntStream.iterate(BEST, score -> score > 0, score -> score - 1)
        .mapToObj(
            score ->
                Choice.plain(
                    String.valueOf(score),
                    words.of("case.score." + score),
                    chosen != null && score == chosen))
        .toList();
  }
}
