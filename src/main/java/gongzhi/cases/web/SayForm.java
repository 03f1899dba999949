package gongzhi.cases.web;

import jakarta.validation.constraints.Size;

/** A few words about a case. */
public record SayForm(@Size(max = 500, message = "case.answer-too-long") String words) {

  public SayForm {
    words = words == null ? "" : words.strip();
  }
}
