package gongzhi.procedures.workplans;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as somebody types it.
 *
 * @param unit number of the organisation that carries it out
 */
public record NewWorkTask(
    String words,
    String leads,
    String guides,
    String coordinates,
    long unit,
    @Nullable LocalDate dueOn) {

  private static final int WORDS_LEAST = 4;
  private static final int WORDS_MAX = 200;
  private static final int LEAST = 2;
  private static final int PART_MAX = 40;
  private static final int DAYS_MAX = 800;

  public NewWorkTask {
    words = Masking.forEveryone(words.strip());
    leads = leads.strip();
    guides = guides.strip();
    coordinates = coordinates.strip();
  }

  /** Refuses (422) what cannot be; says until when. */
  LocalDate require(LocalDate today) {
    if (words.length() < WORDS_LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("workplan.say-task", WORDS_LEAST, WORDS_MAX);
    }
    boolean tooLong = guides.length() > PART_MAX || coordinates.length() > PART_MAX;
    if (leads.length() < LEAST || leads.length() > PART_MAX || tooLong) {
      throw Rejection.invalid("workplan.say-leads", LEAST, PART_MAX);
    }
    if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(DAYS_MAX))) {
      throw Rejection.invalid("workplan.say-due", DAYS_MAX);
    }
    return dueOn;
  }
}
