package gongzhi.cases.web.rules;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.ruletable.RuleChange;
import gongzhi.cases.ruletable.RuleChanges;
import gongzhi.cases.ruletable.RuleTrial;
import gongzhi.cases.web.rules.RulePage.Line;
import gongzhi.cases.web.rules.RulePage.Open;
import gongzhi.cases.web.rules.RulePage.Past;
import gongzhi.cases.web.rules.RulePage.Powers;
import gongzhi.cases.web.rules.RulePage.Touched;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.PlaceDefinition;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the rule table. */
@Component
class RulePages {

  private static final int HISTORY = 30;
  private static final int TOUCHED = 20;

  private final RuleBook book;
  private final RuleTables tables;
  private final RuleChanges changes;
  private final RuleTrial trial;
  private final RuleWords lines;
  private final Posts posts;

  RulePages(
      RuleBook book,
      RuleTables tables,
      RuleChanges changes,
      RuleTrial trial,
      RuleWords lines,
      Posts posts) {
    this.book = book;
    this.tables = tables;
    this.changes = changes;
    this.trial = trial;
    this.lines = lines;
    this.posts = posts;
  }

  /** For staff of the place, with what waits for a decision. */
  RulePage desk(PlaceDefinition place, Viewer viewer, TimeWords times) {
    RulePage open = open(place, List.of(), times);
    return new RulePage(
        open.place(),
        open.since(),
        open.lines(),
        open.powers(),
        changes.open(place.code()).map(change -> proposal(change, viewer, times)).orElse(null),
        open.history(),
        List.of(),
        viewer.mayAnywhere(Permission.RULE_PROPOSE));
  }

  /** For everybody. */
  RulePage open(PlaceDefinition place, List<TabLink> places, TimeWords times) {
    RuleVersion rules = book.current(place.code());
    RuleTable table = tables.at(rules, times.now());
    Words words = times.words();
    return new RulePage(
        words.of(place.name()),
        since(table, times),
        table.rows().stream().map(row -> lines.line(row, "", rules, words)).toList(),
        powers(table, rules, words),
        null,
        changes.history(place.code(), HISTORY).stream().map(change -> past(change, times)).toList(),
        places,
        false);
  }

  private static String since(RuleTable table, TimeWords times) {
    return table.version() == 0
        ? times.words().of("rules.of-pack")
        : times.words().of("rules.version-since", table.version(), times.moment(table.since()));
  }

  private List<Powers> powers(RuleTable table, RuleVersion rules, Words words) {
    return new TreeMap<>(table.handed(rules.rules().routing()))
        .entrySet().stream()
            .map(
                one ->
                    new Powers(
                        lines.area(one.getKey()),
                        one.getValue().stream()
                            .map(code -> lines.category(code, rules, words))
                            .collect(Collectors.joining(words.of("desk.list-comma")))))
            .toList();
  }

  private Open proposal(RuleChange change, Viewer viewer, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.current(change.place());
    RuleTable present = tables.newest(rules);
    RuleTable proposed =
        new RuleTable(change.place(), 0, times.now(), change.rows(), change.powers());
    List<RuleTrial.Touched> touched = trial.touched(present, proposed);
    boolean own = viewer.is(change.proposedBy());
    return new Open(
        change.id(),
        words.of(
            "rules.proposed-by",
            posts.label(change.proposedBy()),
            times.moment(change.proposedAt())),
        change.reason(),
        Stream.concat(
                compared(present.rows(), change.rows(), rules, words).stream(),
                comparedPowers(present, proposed, rules, words))
            .toList(),
        words.of("rules.touched", touched.size()),
        touched.stream().limit(TOUCHED).map(one -> touched(one, rules, words)).toList(),
        !own && viewer.mayAnywhere(Permission.RULE_APPROVE),
        own);
  }

  private List<Line> compared(
      List<TableRow> before, List<TableRow> after, RuleVersion rules, Words words) {
    Stream<Line> staying =
        after.stream().map(row -> lines.line(row, before.contains(row) ? "" : "new", rules, words));
    Stream<Line> gone =
        before.stream()
            .filter(row -> !after.contains(row))
            .map(row -> lines.line(row, "gone", rules, words));
    return Stream.concat(staying, gone).toList();
  }

  /** The lists of subdistricts that are to be otherwise. */
  private Stream<Line> comparedPowers(
      RuleTable before, RuleTable after, RuleVersion rules, Words words) {
    List<Powers> had = powers(before, rules, words);
    List<Powers> has = powers(after, rules, words);
    return Stream.concat(
        has.stream().filter(one -> !had.contains(one)).map(one -> power(one, "new", words)),
        had.stream().filter(one -> !has.contains(one)).map(one -> power(one, "gone", words)));
  }

  private static Line power(Powers one, String change, Words words) {
    return new Line(words.of("rules.powers-are", one.area()), one.categories(), change);
  }

  private Touched touched(RuleTrial.Touched one, RuleVersion rules, Words words) {
    return new Touched(
        one.no(),
        lines.category(one.category(), rules, words),
        lines.result(one.before(), rules, words),
        lines.result(one.after(), rules, words));
  }

  private Past past(RuleChange change, TimeWords times) {
    Words words = times.words();
    @Nullable Integer version = change.version();
    String title =
        version == null || change.since() == null
            ? words.of(change.state())
            : words.of("rules.version-since", version, times.moment(change.since()));
    return new Past(
        title,
        words.of(
            "rules.past",
            change.reason(),
            posts.label(change.proposedBy()),
            change.decidedBy() == null ? "" : posts.label(change.decidedBy()),
            change.decisionWords()));
  }
}
