package gongzhi.cases.web.rules;

import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.web.LimitWords;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts rows of a rule table into words. */
@Component
public class RuleWords {

  private final Areas areas;
  private final Posts posts;

  RuleWords(Areas areas, Posts posts) {
    this.areas = areas;
    this.posts = posts;
  }

  RulePage.Line line(TableRow row, String change, RuleVersion rules, Words words) {
    return new RulePage.Line(when(row, rules, words), then(row, rules, words), change);
  }

  /** 街道 · 违法搭建 · 举报 · 权力已下放. */
  public String when(TableRow row, RuleVersion rules, Words words) {
    List<String> all = new ArrayList<>();
    if (row.area() != null) {
      all.add(area(row.area()));
    }
    if (row.category() != null) {
      all.add(category(row.category(), rules, words));
    }
    if (row.kind() != null) {
      all.add(words.of(row.kind()));
    }
    if (row.enforcement() != null) {
      all.add(words.of(row.enforcement()));
    }
    if (row.when() != null) {
      all.add(words.of(row.when()));
    }
    return String.join(" · ", all);
  }

  /** 先交综合行政执法队 · 2 个工作日内答复. */
  String then(TableRow row, RuleVersion rules, Words words) {
    List<String> all = new ArrayList<>();
    if (row.unit() != null) {
      all.add(words.of("rules.goes-to", unit(row.unit(), rules, words)));
    }
    if (row.normal() != null) {
      all.add(words.of("rules.within", LimitWords.of(row.normal(), words)));
    }
    if (row.urgent() != null) {
      all.add(words.of("rules.urgent-within", LimitWords.of(row.urgent(), words)));
    }
    return String.join(" · ", all);
  }

  /** What a category comes to: who first, and until when. */
  String result(Category category, RuleVersion rules, Words words) {
    return result(category, false, rules, words);
  }

  /** Who first and until when, with the limit of what is urgent or the usual one. */
  String result(Category category, boolean urgent, RuleVersion rules, Words words) {
    return words.of(
        "rules.result",
        unit(category.leadRole(), rules, words),
        LimitWords.of(category.limit(urgent), words));
  }

  String unit(String kind, RuleVersion rules, Words words) {
    Roles.@Nullable Unit unit = posts.roles(rules.place()).organisations().get(kind);
    return unit == null ? kind : words.of(unit.title());
  }

  String area(String code) {
    return List.of(Level.values()).stream()
        .flatMap(level -> areas.coded(code, level).stream())
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }

  String category(String code, RuleVersion rules, Words words) {
    return rules.categories().stream()
        .filter(one -> one.code().equals(code) || one.groupCode().equals(code))
        .map(one -> words.of(one.code().equals(code) ? one.name() : one.group()))
        .findFirst()
        .orElse(code);
  }
}
