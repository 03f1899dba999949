package gongzhi.cases.web.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to follow: an area, with a kind of matter or all of them, or one case.
 *
 * @param no number of a public case; empty for an area
 */
record FollowForm(@Nullable Long area, @Nullable String category, @Nullable String no) {

  FollowForm {
    category = Objects.requireNonNullElse(category, "");
    no = Objects.requireNonNullElse(no, "");
  }

  @Override
  public String category() {
    return Objects.requireNonNull(category);
  }

  String caseNo() {
    return Objects.requireNonNull(no);
  }

  boolean isEmpty() {
    return area == null && caseNo().isEmpty();
  }
}
