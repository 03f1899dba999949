package gongzhi.cases.web;

import gongzhi.cases.rules.Category;
import gongzhi.site.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the list of standards shows, as its address says it.
 *
 * @param unit kind of organisation that leads; empty for all
 * @param version number of a version; null for the current one
 */
record StandardsFilter(String q, String unit, @Nullable Integer version) {

  private static final int WORDS_MAX = 40;

  StandardsFilter {
    q = q.strip();
    q = q.length() > WORDS_MAX ? q.substring(0, WORDS_MAX) : q;
  }

  boolean narrows() {
    return !q.isEmpty() || !unit.isEmpty();
  }

  boolean takes(Category category, Words words) {
    boolean byUnit = unit.isEmpty() || category.leadRole().equals(unit);
    return byUnit
        && (category.code().equals(q)
            || words.of(category.name()).contains(q)
            || words.of(category.group()).contains(q));
  }
}
