package gongzhi.procedures.bodies;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question to an adviser as somebody types it. */
public record NewAdvice(String matter, String question, long adviser, @Nullable LocalDate dueOn) {

  private static final int LEAST = 4;
  private static final int MATTER_MAX = 60;
  private static final int QUESTION_MAX = 1000;
  private static final int DAYS_MAX = 180;

  public NewAdvice {
    matter = Masking.forEveryone(matter.strip());
    question = Masking.forEveryone(question.strip().replace("\r\n", "\n"));
  }

  /** Refuses (422) what cannot be; says until when. */
  LocalDate require(LocalDate today) {
    if (matter.length() < LEAST || matter.length() > MATTER_MAX) {
      throw Rejection.invalid("advice.say-matter", LEAST, MATTER_MAX);
    }
    if (question.length() < LEAST || question.length() > QUESTION_MAX) {
      throw Rejection.invalid("advice.say-question", LEAST, QUESTION_MAX);
    }
    if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(DAYS_MAX))) {
      throw Rejection.invalid("advice.say-due", DAYS_MAX);
    }
    return dueOn;
  }
}
