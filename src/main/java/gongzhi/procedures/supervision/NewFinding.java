package gongzhi.procedures.supervision;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.util.regex.Pattern;

/**
 * A finding as a member of the committee types it; numbers of phones and rooms are hidden.
 *
 * @param about number of a meeting, a notice, a matter or a poll; empty for anything else
 * @param role the role that is asked
 */
public record NewFinding(Area area, String about, String words, String question, String role) {

  private static final Pattern ABOUT = Pattern.compile("(HY|D|V|GS|GK|GG)-[0-9]{4}-[0-9]{4,6}");
  private static final int LEAST = 4;
  private static final int WORDS_MAX = 500;
  private static final int QUESTION_MAX = 300;

  public NewFinding {
    about = about.strip();
    words = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
    question = Masking.forEveryone(question.strip().replace("\r\n", "\n"));
  }

  /** Refuses (422) what is missing or too long. */
  void require() {
    if (!about.isEmpty() && !ABOUT.matcher(about).matches()) {
      throw Rejection.invalid("finding.say-about");
    }
    if (words.length() < LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("finding.say-words", LEAST, WORDS_MAX);
    }
    if (question.length() < LEAST || question.length() > QUESTION_MAX) {
      throw Rejection.invalid("finding.say-question", LEAST, QUESTION_MAX);
    }
  }
}
