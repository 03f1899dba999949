package gongzhi.cases.web;

import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.StandardsPage.Group;
import gongzhi.cases.web.StandardsPage.Line;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the list of handling standards from the rules that intake and time limits read. */
@Component
class StandardsPages {

  private final RuleBook book;
  private final Places places;
  private final Posts posts;
  private final RuleTables tables;

  StandardsPages(RuleBook book, Places places, Posts posts, RuleTables tables) {
    this.book = book;
    this.tables = tables;
    this.places = places;
    this.posts = posts;
  }

  StandardsPage of(PlaceDefinition place, StandardsFilter filter, TimeWords times) {
    Words words = times.words();
    RuleVersion rules =
        filter.version() == null
            ? book.current(place.code())
            : book.of(place.code(), filter.version());
    Roles roles = posts.roles(place.code());
    return new StandardsPage(
        words.of(place.name()),
        PlaceTabs.of(places, place, "/open/standards", words),
        since(rules, times),
        versions(place, rules, times),
        kept(place, filter),
        filter.q(),
        units(rules, roles, filter, words),
        groups(new Read(rules, table(rules, filter, times), roles), filter, words),
        StandardClocks.of(rules, words),
        filter.narrows() ? "/open/standards?place=" + place.code() : "");
  }

  /** What the list is read from. */
  private record Read(RuleVersion rules, RuleTable table, Roles roles) {}

  /** The table in force; an earlier version is shown as its pack wrote it. */
  private RuleTable table(RuleVersion rules, StandardsFilter filter, TimeWords times) {
    return filter.version() == null ? tables.at(rules, times.now()) : RuleTables.ofPack(rules);
  }

  private String since(RuleVersion rules, TimeWords times) {
    return times.words().of("standards.since", rules.version(), times.day(book.since(rules)));
  }

  private List<TabLink> versions(PlaceDefinition place, RuleVersion shown, TimeWords times) {
    List<RuleVersion> all = book.history(place.code());
    return all.size() < 2
        ? List.of()
        : all.stream()
            .map(
                one ->
                    new TabLink(
                        since(one, times),
                        "/open/standards?place=%s&version=%d"
                            .formatted(place.code(), one.version()),
                        one.version() == shown.version(),
                        "",
                        ""))
            .toList();
  }

  private static List<Choice> kept(PlaceDefinition place, StandardsFilter filter) {
    Stream<Choice> version =
        Stream.ofNullable(filter.version())
            .map(number -> Choice.plain("version", String.valueOf(number), false));
    return Stream.concat(Stream.of(Choice.plain("place", place.code(), false)), version).toList();
  }

  private static List<Choice> units(
      RuleVersion rules, Roles roles, StandardsFilter filter, Words words) {
    Choice all = Choice.plain("", words.of("standards.all-units"), filter.unit().isEmpty());
    Stream<Choice> each =
        rules.categories().stream()
            .map(Category::leadRole)
            .distinct()
            .sorted()
            .map(kind -> Choice.plain(kind, title(kind, roles, words), kind.equals(filter.unit())));
    return Stream.concat(Stream.of(all), each).toList();
  }

  private static List<Group> groups(Read read, StandardsFilter filter, Words words) {
    Map<String, List<Line>> byGroup =
        read.rules().categories().stream()
            .filter(category -> filter.takes(category, words))
            .collect(
                Collectors.groupingBy(
                    category -> words.of(category.group()),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        category -> line(category, read, words), Collectors.toList())));
    return byGroup.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static Line line(Category category, Read read, Words words) {
    CaseRules rules = read.rules().rules();
    var standard = rules.standard(category.code());
    return new Line(
        category.code(),
        words.of(category.name()),
        title(category.leadRole(), read.roles(), words),
        LimitWords.of(category.normal(), words),
        LimitWords.of(category.urgent(), words),
        StandardClocks.byKind(category, read.table(), words),
        Optional.ofNullable(rules.triage().get(category.typicalLevel())).map(words::of).orElse(""),
        standard.map(found -> words.of(found.filing())).orElse(""),
        standard.map(found -> words.of(found.closing())).orElse(""),
        rules.evidenceFor(category.code()).stream()
            .map(words::of)
            .collect(Collectors.joining(words.of("standards.and"))));
  }

  private static String title(String kind, Roles roles, Words words) {
    Roles.Unit unit = roles.organisations().get(kind);
    return unit == null ? kind : words.of(unit.title());
  }
}
