package gongzhi.cases.web;

import jakarta.validation.constraints.Size;

/**
 * The reporter's word on a result.
 *
 * @param score one to five when solved (好差评五级)
 * @param words why, or what is missing
 */
public record AnswerForm(
    boolean solved, int score, @Size(max = 500, message = "case.answer-too-long") String words) {

  public AnswerForm {
    words = words == null ? "" : words.strip();
  }
}
