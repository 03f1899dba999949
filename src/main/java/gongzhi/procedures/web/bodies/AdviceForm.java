package gongzhi.procedures.web.bodies;

import gongzhi.procedures.bodies.NewAdvice;
import org.jspecify.annotations.Nullable;

/** A question to an adviser as it is typed. */
public record AdviceForm(
    @Nullable String matter,
    @Nullable String question,
    @Nullable Long adviser,
    @Nullable String due) {

  static final AdviceForm BLANK = new AdviceForm("", "", null, "");

  NewAdvice advice() {
    return new NewAdvice(
        BodyForm.said(matter),
        BodyForm.said(question),
        adviser == null ? 0 : adviser,
        BodyForm.day(due));
  }
}
