package gongzhi.procedures.workplans;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;

/** A plan as somebody types it. */
public record NewWorkPlan(Area area, String title, String basis, String words) {

  private static final int TITLE_LEAST = 4;
  private static final int TITLE_MAX = 60;
  private static final int BASIS_LEAST = 2;
  private static final int BASIS_MAX = 100;
  private static final int WORDS_LEAST = 10;
  private static final int WORDS_MAX = 3000;

  public NewWorkPlan {
    title = Masking.forEveryone(title.strip());
    basis = Masking.forEveryone(basis.strip());
    words = Masking.forEveryone(words.strip().replace("\r\n", "\n"));
  }

  /** Refuses (422) words that are missing or too long. */
  void require() {
    if (title.length() < TITLE_LEAST || title.length() > TITLE_MAX) {
      throw Rejection.invalid("workplan.say-title", TITLE_LEAST, TITLE_MAX);
    }
    if (basis.length() < BASIS_LEAST || basis.length() > BASIS_MAX) {
      throw Rejection.invalid("workplan.say-basis", BASIS_LEAST, BASIS_MAX);
    }
    if (words.length() < WORDS_LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("workplan.say-words", WORDS_LEAST, WORDS_MAX);
    }
  }
}
