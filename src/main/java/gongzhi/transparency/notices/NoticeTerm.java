package gongzhi.transparency.notices;

import gongzhi.shared.Title;

/**
 * How long something hangs, by which rule: one line of a place's table.
 *
 * @param days shortest term, the day of posting not counted; 0 for none
 * @param law where the term stands
 * @param verify whether somebody must still compare it with the text in force
 * @param answerDays within how many working days an objection is answered
 * @param countersign whether the supervision committee countersigns it
 */
public record NoticeTerm(
    String key,
    NoticeKind kind,
    Title title,
    int days,
    boolean working,
    Title law,
    boolean verify,
    int answerDays,
    boolean countersign) {

  /** The longest term somebody may choose. */
  public static final int DAYS_MAX = 180;

  private static final int ANSWER_MAX = 30;

  public NoticeTerm {
    if (!key.matches("[a-z][a-z-]{0,39}")) {
      throw new IllegalArgumentException("a key is written in small letters, like 'voter-list'");
    }
    if (days < 0 || days > DAYS_MAX) {
      throw new IllegalArgumentException("a term has 0 to " + DAYS_MAX + " days");
    }
    if (kind.takesObjections() && days == 0) {
      throw new IllegalArgumentException("a public notice leaves time for objections");
    }
    if (answerDays < 1 || answerDays > ANSWER_MAX) {
      throw new IllegalArgumentException("an answer takes 1 to " + ANSWER_MAX + " days");
    }
  }
}
