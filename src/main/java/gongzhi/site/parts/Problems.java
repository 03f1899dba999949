package gongzhi.site.parts;

import gongzhi.site.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** What is wrong with a form, in words, field by field. */
public record Problems(List<Problem> all) {

  /** One fault: the name of the field (also its id on the page) and what to do. */
  public record Problem(String field, String words) {}

  public Problems {
    all = List.copyOf(all);
  }

  public static Problems none() {
    return new Problems(List.of());
  }

  /**
   * From a validated form, each fault of a field once. The message of a constraint is a key of
   * ours; its words are filled with the length of what was typed and then the attributes of the
   * constraint in alphabetical order (for {@code @Size}: max, min). What could not be read at all
   * is {@code form.unreadable}.
   */
  public static Problems of(Errors errors, Words words) {
    return new Problems(
        errors.getFieldErrors().stream()
            .map(error -> new Problem(error.getField(), words(error, words)))
            .distinct()
            .toList());
  }

  public boolean any() {
    return !all.isEmpty();
  }

  /** What is wrong with this field; empty when nothing is. */
  public String of(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::words)
        .findFirst()
        .orElse("");
  }

  private static String words(FieldError error, Words words) {
    if (error.isBindingFailure()) {
      return words.of("form.unreadable");
    }
    List<Object> arguments = new ArrayList<>();
    arguments.add(length(error.getRejectedValue()));
    Object[] attributes = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
    for (int at = 1; at < attributes.length; at++) {
      arguments.add(attributes[at]);
    }
    return words.of(Objects.requireNonNull(error.getDefaultMessage()), arguments.toArray());
  }

  private static int length(@Nullable Object typed) {
    return typed instanceof CharSequence text ? text.length() : 0;
  }
}
