package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Review;
import gongzhi.cases.web.SecondLook;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is typed; each matter is three fields of the same place.
 *
 * @param what what is to be done; an empty one counts as not written
 */
public record ReviewForm(
    @Nullable String well,
    @Nullable String badly,
    @Nullable List<String> what,
    @Nullable List<String> role,
    @Nullable List<String> due,
    @Nullable Boolean looked) {

  static final ReviewForm BLANK = new ReviewForm("", "", List.of(), List.of(), List.of(), false);

  public ReviewForm {
    well = StartForm.text(well);
    badly = StartForm.text(badly);
    what = List.copyOf(Objects.requireNonNullElse(what, List.of()));
    role = List.copyOf(Objects.requireNonNullElse(role, List.of()));
    due = List.copyOf(Objects.requireNonNullElse(due, List.of()));
  }

  Review review() {
    SecondLook.require(Boolean.TRUE.equals(looked));
    List<Review.Matter> matters = new ArrayList<>();
    for (int line = 0; line < Objects.requireNonNull(what).size(); line++) {
      if (!at(what, line).isEmpty()) {
        matters.add(new Review.Matter(at(what, line), at(role, line), day(at(due, line))));
      }
    }
    return new Review(StartForm.text(well), StartForm.text(badly), matters);
  }

  static String at(@Nullable List<String> typed, int line) {
    return typed == null || line >= typed.size() ? "" : typed.get(line).strip();
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      throw Rejection.invalid("emergency.matter-day");
    }
  }
}
