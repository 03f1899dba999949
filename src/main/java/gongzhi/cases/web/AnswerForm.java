package gongzhi.cases.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's word on a result.
 *
 * @param score one to five when solved (好差评五级)
 * @param words why, or what is missing
 */
public record AnswerForm(
    @NotNull(message = "case.say-solved-or-not") @Nullable Boolean solved,
    @Nullable Integer score,
    @Size(max = 500, message = "case.answer-too-long") String words) {

  public AnswerForm {
    words = words == null ? "" : words.strip();
  }

  boolean isSolved() {
    return Boolean.TRUE.equals(solved);
  }

  /** Zero, which is refused, where none was chosen. */
  int scoreOrNone() {
    return score == null ? 0 : score;
  }
}
