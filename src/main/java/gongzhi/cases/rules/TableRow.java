package gongzhi.cases.rules;

import gongzhi.cases.path.MatterKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the rule table (规则表): under which circumstances which unit takes a matter, and how
 * long it may take. A circumstance that is null does not matter; a result that is null stays as the
 * category says.
 *
 * @param key name of the row within its table
 * @param area code of an area; all that lies in it
 * @param category code of a category, or the two letters of a group
 * @param unit kind of organisation that takes it first
 */
public record TableRow(
    String key,
    @Nullable String area,
    @Nullable String category,
    @Nullable MatterKind kind,
    @Nullable When when,
    @Nullable Power enforcement,
    @Nullable String unit,
    @Nullable Limit normal,
    @Nullable Limit urgent) {

  /** When the report came in. */
  public enum When {
    OFFICE_HOURS,
    AFTER_HOURS
  }

  /** Whether the power over the category was handed to the subdistrict. */
  public enum Power {
    HANDED,
    KEPT
  }

  public TableRow {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("a key is written in small letters, like 'consult'");
    }
    if (category != null && !category.matches("[A-Z]{2}(\\d{2})?")) {
      throw new IllegalArgumentException("a category is a code like 'CO01' or a group like 'CO'");
    }
    if (Stream.of(area, category, kind, when, enforcement).allMatch(one -> one == null)) {
      throw new IllegalArgumentException("a row names at least one circumstance");
    }
    if (unit == null && normal == null && urgent == null) {
      throw new IllegalArgumentException("a row names a unit or a limit");
    }
    if (urgent != null && urgent.working()) {
      throw new IllegalArgumentException("an urgent limit runs on the clock");
    }
  }

  /** Whether it speaks of a matter under these circumstances. */
  boolean fits(Circumstances found) {
    return (area == null || found.areas().contains(Routing.plain(area)))
        && (category == null
            || category.equals(found.category())
            || category.equals(Routing.group(found.category())))
        && (kind == null || kind == found.kind())
        && (when == null || when == found.when())
        && (enforcement == null || enforcement == found.enforcement());
  }

  /**
   * How exactly it speaks of them; the highest wins. A smaller area counts before a single
   * category, that before a kind of matter, then the powers of the subdistrict, then the hour.
   */
  int exactness(Circumstances found) {
    int depth =
        area == null ? 0 : found.areas().size() - found.areas().indexOf(Routing.plain(area));
    int exact = category == null ? 0 : category.equals(found.category()) ? 2 : 1;
    return (((depth * 3 + exact) * 2 + (kind == null ? 0 : 1)) * 2 + (enforcement == null ? 0 : 1))
            * 2
        + (when == null ? 0 : 1);
  }
}
