package gongzhi.cases.replies;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.util.List;

/**
 * A text as somebody writes it.
 *
 * @param category code of a category or of a group of them; empty for all
 * @param reason why it is to be so
 */
public record NewReply(String category, ReplyUse use, String title, String words, String reason) {

  private static final int TITLE_LEAST = 2;
  private static final int TITLE_MOST = 40;
  private static final int WORDS_LEAST = 10;
  private static final int WORDS_MOST = 1000;
  private static final int REASON_MOST = 300;

  public NewReply {
    category = category.strip();
    title = Masking.visible(title).strip();
    words = Masking.visible(words).strip();
    reason = Masking.visible(reason).strip();
  }

  /** Refuses (422) what cannot be a text for everybody's use. */
  void require(List<String> publicNumbers) {
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MOST) {
      throw Rejection.invalid("replies.say-title", TITLE_LEAST, TITLE_MOST);
    }
    if (words.length() < WORDS_LEAST || words.length() > WORDS_MOST) {
      throw Rejection.invalid("replies.say-words", WORDS_LEAST, WORDS_MOST);
    }
    if (Blanks.areBroken(words)) {
      throw Rejection.invalid("replies.blanks-are-broken");
    }
    PersonalNumbers.requireNone(title + " " + words, publicNumbers);
    requireReason(reason);
  }

  static void requireReason(String words) {
    if (words.isEmpty() || words.length() > REASON_MOST) {
      throw Rejection.invalid("replies.say-why", REASON_MOST);
    }
  }
}
