package gongzhi.cases.ruletable;

import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the rows of a table can be meant: what they name exists here, and nothing is restricted.
 */
@Component
class RowChecks {

  private static final int MOST = 300;

  private final Posts posts;
  private final Areas areas;

  RowChecks(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  /** Refuses the first row that cannot; it is told by its number. */
  void require(List<TableRow> rows, RuleVersion rules, Area district) {
    if (rows.size() > MOST) {
      throw Rejection.invalid("rules.too-many", MOST);
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      if (!keys.add(row.key())) {
        throw Rejection.invalid("rules.key-twice", i + 1, row.key());
      }
      requireCategory(row.category(), rules, i + 1);
      requireArea(row.area(), district, i + 1);
      requireUnit(row.unit(), rules, i + 1);
    }
  }

  /** Refuses powers that are handed to what is no subdistrict here, or over what is no category. */
  void requirePowers(Map<String, List<String>> powers, RuleVersion rules, Area district) {
    for (Map.Entry<String, List<String>> one : new TreeMap<>(powers).entrySet()) {
      boolean known =
          areas
              .coded(one.getKey(), Level.SUBDISTRICT)
              .filter(area -> area.path().startsWith(district.path()))
              .isPresent();
      if (!known || one.getValue().size() > MOST) {
        throw Rejection.invalid("rules.powers-of-no-subdistrict", one.getKey());
      }
      for (String code : one.getValue()) {
        requirePower(code, rules);
      }
    }
  }

  private static void requirePower(String code, RuleVersion rules) {
    boolean meant =
        rules.categories().stream()
            .filter(one -> !one.restricted())
            .anyMatch(one -> one.code().equals(code) || one.groupCode().equals(code));
    if (!meant) {
      throw Rejection.invalid("rules.no-such-power", code);
    }
  }

  private static void requireCategory(@Nullable String code, RuleVersion rules, int number) {
    if (code == null) {
      return;
    }
    List<Category> meant =
        rules.categories().stream()
            .filter(one -> one.code().equals(code) || one.groupCode().equals(code))
            .toList();
    if (meant.isEmpty()) {
      throw Rejection.invalid("rules.no-such-category", number, code);
    }
    if (meant.stream().allMatch(Category::restricted)) {
      throw Rejection.invalid("rules.restricted-goes-its-own-way", number, code);
    }
  }

  private void requireArea(@Nullable String code, Area district, int number) {
    if (code == null) {
      return;
    }
    boolean known =
        List.of(Level.values()).stream()
            .flatMap(level -> areas.coded(code, level).stream())
            .anyMatch(area -> area.path().startsWith(district.path()));
    if (!known) {
      throw Rejection.invalid("rules.no-such-area", number, code);
    }
  }

  private void requireUnit(@Nullable String kind, RuleVersion rules, int number) {
    if (kind != null && !posts.roles(rules.place()).organisations().containsKey(kind)) {
      throw Rejection.invalid("rules.no-such-unit", number, kind);
    }
  }
}
