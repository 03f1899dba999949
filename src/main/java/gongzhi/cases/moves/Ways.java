package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.Circumstances;
import gongzhi.cases.rules.Routing;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow.Power;
import gongzhi.cases.rules.TableRow.When;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which way a matter goes by the rule table: its unit and its limits, from where and when it is.
 */
@Component
public class Ways {

  private final RuleTables tables;
  private final Areas areas;
  private final Deadlines deadlines;

  Ways(RuleTables tables, Areas areas, Deadlines deadlines) {
    this.tables = tables;
    this.areas = areas;
    this.deadlines = deadlines;
  }

  /**
   * A matter that goes some way.
   *
   * @param receivedAt when its report came in: the table and the hour of that moment count
   */
  public record Going(Category usual, MatterKind kind, Area area, Instant receivedAt) {}

  /** The category as the table in force changes it for such a matter. */
  public Category of(RuleVersion rules, Going matter) {
    RuleTable table = tables.at(rules, matter.receivedAt());
    return table.rows().isEmpty()
        ? matter.usual()
        : table.applied(matter.usual(), circumstances(rules, table, matter));
  }

  /** Any category of these rules as the table changes it for this case. */
  Category of(RuleVersion rules, Case about, String code) {
    return of(
        rules,
        new Going(
            rules.category(code),
            about.matter().kind(),
            areas.get(about.where().area()),
            about.course().receivedAt()));
  }

  /** What this table asks of it. */
  public Circumstances circumstances(RuleVersion rules, RuleTable table, Going matter) {
    List<String> codes = areas.ancestors(matter.area()).stream().map(Area::code).toList();
    return new Circumstances(
        codes,
        matter.usual().code(),
        matter.kind(),
        deadlines.isOfficeTime(rules.place(), matter.receivedAt())
            ? When.OFFICE_HOURS
            : When.AFTER_HOURS,
        isHanded(table.handed(rules.rules().routing()), codes, matter.usual())
            ? Power.HANDED
            : Power.KEPT);
  }

  private static boolean isHanded(
      Map<String, List<String>> handed, List<String> codes, Category category) {
    return codes.stream()
        .map(code -> handed.getOrDefault(Routing.plain(code), List.of()))
        .anyMatch(
            powers -> powers.contains(category.code()) || powers.contains(category.groupCode()));
  }
}
