package gongzhi.procedures.meetings;

import gongzhi.shared.Title;
import java.util.List;

/**
 * What a place says about its supervision committees.
 *
 * @param answerDays working days in which a question of theirs is answered
 * @param asked roles that answer
 * @param law where that stands
 * @param verify whether somebody must still compare it with the text in force
 */
public record SupervisionRule(int answerDays, List<String> asked, Title law, boolean verify) {

  private static final int DAYS_MAX = 60;

  public SupervisionRule {
    asked = List.copyOf(asked);
    if (answerDays < 1 || answerDays > DAYS_MAX || asked.isEmpty()) {
      throw new IllegalArgumentException(
          "a question is answered in 1 to " + DAYS_MAX + " working days by somebody");
    }
  }
}
