package gongzhi.cases.web;

import gongzhi.cases.rules.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The field {@code category} of a form: one of the place, or none. */
public final class CategoryField {

  private static final String NAME = "category";

  private CategoryField() {}

  /** Adds a fault where the place has no category with this code. */
  public static void check(@Nullable String code, RuleVersion rules, BindingResult errors) {
    if (code != null && !code.isEmpty() && rules.find(code).isEmpty()) {
      errors.addError(new FieldError(errors.getObjectName(), NAME, "report.no-such-category"));
    }
  }
}
