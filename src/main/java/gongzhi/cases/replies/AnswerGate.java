package gongzhi.cases.replies;

import org.springframework.stereotype.Component;

/** What never goes out in an answer (答复关口): open blanks, and numbers of people in public words. */
@Component
public class AnswerGate {

  private final ReplyBook book;

  AnswerGate(ReplyBook book) {
    this.book = book;
  }

  /** What this place asks of answers. */
  public ReplyRules rules(String place) {
    return book.of(place);
  }

  /** Whether the reporter will not be able to read a number in these words. */
  public boolean hides(String place, String words) {
    return PersonalNumbers.hides(words, book.of(place).publicNumbers());
  }

  /** Refuses (422) open blanks, and numbers of people where everybody may read the words. */
  public void require(String place, String words, boolean open) {
    Blanks.requireFilled(words);
    if (open) {
      PersonalNumbers.requireNone(words, book.of(place).publicNumbers());
    }
  }
}
