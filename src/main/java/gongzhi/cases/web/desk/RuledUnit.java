package gongzhi.cases.web.desk;

import gongzhi.cases.moves.Ways;
import gongzhi.cases.moves.Ways.Going;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.web.desk.ActForms.Draft;
import gongzhi.cases.web.desk.DeskCase.Group;
import gongzhi.cases.web.rules.RuleWords;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Choice;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The unit that the rule table says a case goes to: it stands in front of all others when the case
 * is assigned, under the row that says so, as whoever tries the rules is told.
 */
@Component
class RuledUnit {

  private final RuleTables tables;
  private final Ways ways;
  private final RuleWords lines;
  private final Areas areas;
  private final Posts posts;

  RuledUnit(RuleTables tables, Ways ways, RuleWords lines, Areas areas, Posts posts) {
    this.tables = tables;
    this.ways = ways;
    this.lines = lines;
    this.areas = areas;
    this.posts = posts;
  }

  /** The same choices with that unit in front; unchanged where no row speaks of the case. */
  List<Group> inFront(List<Group> groups, Draft draft, TimeWords times) {
    return winner(draft).flatMap(row -> front(row, groups, draft, times)).orElse(groups);
  }

  private Optional<TableRow> winner(Draft draft) {
    DeskSheet sheet = draft.sheet();
    RuleVersion rules = draft.rules();
    if (sheet.restricted() || rules.category(sheet.category()).restricted()) {
      return Optional.empty();
    }
    RuleTable table = tables.at(rules, sheet.receivedAt());
    Going going =
        new Going(
            rules.category(sheet.category()),
            sheet.kind(),
            areas.get(new AreaId(sheet.areaId())),
            sheet.receivedAt());
    return table.winner(ways.circumstances(rules, table, going));
  }

  private Optional<List<Group>> front(
      TableRow row, List<Group> groups, Draft draft, TimeWords times) {
    String title =
        times.words().of("desk.units.ruled", lines.when(row, draft.rules(), times.words()));
    return Optional.ofNullable(row.unit())
        .flatMap(kind -> posts.unit(kind, new AreaId(draft.sheet().areaId()), times.now()))
        .flatMap(unit -> choice(unit, groups))
        .map(one -> before(new Group(title, List.of(one)), groups));
  }

  private static Optional<Choice> choice(Organisation unit, List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.choices().stream())
        .filter(one -> one.value().equals(unit.id().toString()))
        .findFirst();
  }

  /** Nobody stands there twice. */
  private static List<Group> before(Group first, List<Group> groups) {
    Stream<Group> others =
        groups.stream()
            .map(group -> new Group(group.title(), without(first, group)))
            .filter(group -> !group.choices().isEmpty());
    return Stream.concat(Stream.of(first), others).toList();
  }

  private static List<Choice> without(Group first, Group group) {
    return group.choices().stream().filter(one -> !first.choices().contains(one)).toList();
  }
}
