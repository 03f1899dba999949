package gongzhi.site.parts;

import org.jspecify.annotations.Nullable;

/**
 * One text field of a form.
 *
 * @param name name and id of the control
 * @param hint between label and control; empty for none
 * @param kind {@code text, tel, search, password, date, number}, or {@code area} for several lines
 * @param complete the {@code autocomplete} token; empty for none
 * @param limit longest input in characters; 0 for none
 */
public record Field(
    String name,
    String label,
    String hint,
    String value,
    String problem,
    String kind,
    String complete,
    boolean optional,
    int limit) {

  /** A required line of text. */
  public static Field line(String name, String label, String value, Problems problems) {
    return new Field(name, label, "", value, problems.of(name), "text", "", false, 0);
  }

  /** A required text of several lines. */
  public static Field area(String name, String label, String value, Problems problems) {
    return line(name, label, value, problems).kind("area");
  }

  public Field kind(String other) {
    return new Field(name, label, hint, value, problem, other, complete, optional, limit);
  }

  public Field hint(String other) {
    return new Field(name, label, other, value, problem, kind, complete, optional, limit);
  }

  public Field complete(String token) {
    return new Field(name, label, hint, value, problem, kind, token, optional, limit);
  }

  public Field maybe() {
    return new Field(name, label, hint, value, problem, kind, complete, true, limit);
  }

  public Field atMost(int characters) {
    return new Field(name, label, hint, value, problem, kind, complete, optional, characters);
  }

  public boolean area() {
    return kind.equals("area");
  }

  /** The ids that describe the control, for {@code aria-describedby}; null for none. */
  public @Nullable String described() {
    String ids = (hint.isEmpty() ? "" : name + "-hint ") + (problem.isEmpty() ? "" : name + "-err");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** The keyboard a phone shows; null for the usual one. */
  public @Nullable String inputMode() {
    return switch (kind) {
      case "tel" -> "tel";
      case "number" -> "numeric";
      default -> null;
    };
  }
}
