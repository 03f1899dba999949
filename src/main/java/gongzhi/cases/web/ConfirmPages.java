package gongzhi.cases.web;

import gongzhi.cases.ending.RatingReason;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page that asks the reporter whether it is solved, and apart from that how content they
 * are. Nothing is chosen before the reporter chose it, here or with the button that led here; the
 * score never is.
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
        answers(typed.answer(), shown.isExplained(), words),
        scores(typed.score(), words),
        reasons(Objects.requireNonNull(typed.reasons()), words),
        Field.area("words", words.of("case.confirm.words"), typed.words(), asking.problems())
            .hint(words.of("case.confirm.words-hint"))
            .atMost(500),
        asking.problems());
  }

  /** What was answered so far and what is wrong with it, and in which words it is asked. */
  record Asking(AnswerForm typed, Problems problems, Words words) {

    static Asking first(@Nullable ReporterWord answer, Words words) {
      return new Asking(new AnswerForm(answer, null, List.of(), ""), Problems.none(), words);
    }

    static Asking again(AnswerForm typed, Refused refused, Words words) {
      Problems.Problem one = new Problems.Problem(fieldOf(refused), refused.detail());
      return new Asking(typed, new Problems(List.of(one)), words);
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(Refused refused) {
    return switch (refused.code()) {
      case "case.say-solved-or-not", "case.nothing-was-explained" -> "answer";
      case "case.score-is-one-to-five" -> "score";
      case "case.say-what-is-missing", "case.answer-too-long" -> "words";
      default -> "";
    };
  }

  private static List<Choice> answers(
      @Nullable ReporterWord chosen, boolean explained, Words words) {
    return Arrays.stream(ReporterWord.values())
        .filter(word -> explained || word != ReporterWord.UNDERSTOOD)
        .map(
            word ->
                new Choice(
                    word.name(),
                    words.of(word),
                    words.of(Words.key(word) + "-hint"),
                    "",
                    word == chosen))
        .toList();
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

  private static List<Choice> reasons(List<RatingReason> chosen, Words words) {
    return Arrays.stream(RatingReason.values())
        .map(one -> Choice.plain(one.name(), words.of(one), chosen.contains(one)))
        .toList();
  }
}
