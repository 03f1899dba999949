package gongzhi.cases.web;

import gongzhi.shared.Rejection;

/** A few words about a case. */
public record SayForm(String words) {

  private static final int MOST = 500;

  public SayForm {
    words = words == null ? "" : words.strip();
  }

  /** Refuses too many words. */
  void check() {
    checkLength(words);
  }

  static void checkLength(String words) {
    if (words.length() > MOST) {
      throw Rejection.invalid("case.answer-too-long", words.length());
    }
  }
}
