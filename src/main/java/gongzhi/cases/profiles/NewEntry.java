package gongzhi.cases.profiles;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as somebody enters it.
 *
 * @param asOf the day on which it was so; null where none was given
 */
public record NewEntry(
    ProfileFact fact, String value, String words, @Nullable LocalDate asOf, String source) {

  private static final int LEAST = 2;
  private static final int WORDS_MAX = 200;
  private static final int SOURCE_MAX = 120;

  public NewEntry {
    value = value.strip();
    words = Masking.visible(words).strip();
    source = Masking.visible(source).strip();
  }

  /** Refuses (422) what cannot be kept. */
  void require(LocalDate today) {
    if (fact.isNumber()) {
      requireNumber(today);
    } else if (fact.choices().stream().noneMatch(one -> one.name().equals(value))) {
      throw Rejection.invalid("profile.choose-value");
    }
    requireSaid(today);
  }

  /** Refuses (422) words, day and source that cannot be kept. */
  void requireSaid(LocalDate today) {
    if (words.length() > WORDS_MAX || (fact.isListed() && words.length() < LEAST)) {
      throw Rejection.invalid("profile.say-words", LEAST, WORDS_MAX);
    }
    if (!Masking.of(words).equals(words) || !Masking.of(source).equals(source)) {
      throw Rejection.invalid("profile.no-personal-data");
    }
    if (asOf == null || asOf.isAfter(today) || asOf.getYear() < ProfileFact.YEAR_BUILT.least()) {
      throw Rejection.invalid("profile.say-day");
    }
    if (source.length() < LEAST || source.length() > SOURCE_MAX) {
      throw Rejection.invalid("profile.say-source", LEAST, SOURCE_MAX);
    }
  }

  private void requireNumber(LocalDate today) {
    int most = fact == ProfileFact.YEAR_BUILT ? today.getYear() : fact.most();
    boolean fits =
        value.matches("\\d{1,6}")
            && Integer.parseInt(value) >= fact.least()
            && Integer.parseInt(value) <= most;
    if (!fits) {
      throw Rejection.invalid("profile.say-number", fact.least(), String.valueOf(most));
    }
  }
}
