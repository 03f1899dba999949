package gongzhi.cases.web;

import gongzhi.cases.ending.Rating;
import gongzhi.cases.ending.RatingReason;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's word on a result.
 *
 * @param score one to five (好差评五级); null where none is given, for rating is voluntary
 * @param reasons what made the difference
 * @param words why, or what is missing
 */
public record AnswerForm(
    @Nullable ReporterWord answer,
    @Nullable Integer score,
    @Nullable List<RatingReason> reasons,
    String words) {

  public AnswerForm {
    words = words == null ? "" : words.strip();
    reasons = reasons == null ? List.of() : reasons.stream().filter(Objects::nonNull).toList();
  }

  /** Refuses what says nothing, and too many words. */
  ReporterWord check() {
    SayForm.checkLength(words);
    if (answer == null) {
      throw Rejection.invalid("case.say-solved-or-not");
    }
    return answer;
  }

  Rating rating() {
    return new Rating(score, Objects.requireNonNull(reasons));
  }
}
