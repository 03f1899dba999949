package gongzhi.site.admin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose hours, and which; what is missing counts as empty.
 *
 * @param unit number of an organisation; 0 for the place itself
 */
record HoursForm(
    @Nullable String place, @Nullable Long unit, @Nullable String hours, @Nullable String basis) {

  @Override
  public String place() {
    return Objects.requireNonNullElse(place, "");
  }

  long unitNumber() {
    return Objects.requireNonNullElse(unit, 0L);
  }

  @Override
  public String hours() {
    return Objects.requireNonNullElse(hours, "").strip().replace('，', ',').replace('：', ':');
  }

  @Override
  public String basis() {
    return Objects.requireNonNullElse(basis, "").strip();
  }
}
