package gongzhi.cases.web;

import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's word on a result.
 *
 * @param score one to five when solved (好差评五级)
 * @param words why, or what is missing
 */
public record AnswerForm(@Nullable Boolean solved, @Nullable Integer score, String words) {

  public AnswerForm {
    words = words == null ? "" : words.strip();
  }

  /** Refuses what says neither, and too many words. */
  void check() {
    if (solved == null) {
      throw Rejection.invalid("case.say-solved-or-not");
    }
    SayForm.checkLength(words);
  }

  boolean isSolved() {
    return Boolean.TRUE.equals(solved);
  }

  /** Zero, which is refused, where none was chosen. */
  int scoreOrNone() {
    return score == null ? 0 : score;
  }
}
