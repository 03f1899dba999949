package gongzhi.site.work;

import org.jspecify.annotations.Nullable;

/**
 * A view that knows beforehand how it will answer, so the unit of work can keep or undo the effect.
 */
public interface Answer {

  /** The HTTP status it will have. */
  int status();

  /** Where it leads; null unless it is a redirect. */
  default @Nullable String location() {
    return null;
  }
}
