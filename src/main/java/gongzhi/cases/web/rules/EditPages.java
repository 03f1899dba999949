package gongzhi.cases.web.rules;

import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.rules.TableRow.Power;
import gongzhi.cases.rules.TableRow.When;
import gongzhi.cases.ruletable.RuleTrial;
import gongzhi.cases.web.LimitWords;
import gongzhi.cases.web.rules.EditPage.Fields;
import gongzhi.cases.web.rules.EditPage.Row;
import gongzhi.cases.web.rules.TableForm.Typed;
import gongzhi.parties.Posts;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a rule table is changed. */
@Component
class EditPages {

  private static final int NEW_ROWS = 3;
  private static final int SHOWN = 20;

  private final RuleBook book;
  private final RuleTables tables;
  private final RuleTrial trial;
  private final RuleWords lines;
  private final Areas areas;
  private final Posts posts;

  EditPages(
      RuleBook book,
      RuleTables tables,
      RuleTrial trial,
      RuleWords lines,
      Areas areas,
      Posts posts) {
    this.book = book;
    this.tables = tables;
    this.trial = trial;
    this.lines = lines;
    this.areas = areas;
    this.posts = posts;
  }

  /** The table as it applies, to begin with. */
  EditPage begin(PlaceDefinition place, TimeWords times) {
    RuleVersion rules = book.current(place.code());
    RuleTable present = tables.newest(rules);
    List<Typed> typed = present.rows().stream().map(row -> typed(row, times.words())).toList();
    return page(place, typed, new Rest(present.version(), powers(present, rules), ""), times);
  }

  /** As it was typed. */
  EditPage again(PlaceDefinition place, TableForm form, TimeWords times) {
    RuleVersion rules = book.current(place.code());
    String powers =
        Objects.requireNonNullElseGet(
            form.powersTyped(), () -> powers(tables.newest(rules), rules));
    int base = Objects.requireNonNullElseGet(form.base(), () -> tables.newest(rules).version());
    return page(place, form.typed(), new Rest(base, powers, form.why()), times);
  }

  /** What is typed beside the rows. */
  private record Rest(int base, String powers, String why) {}

  private String powers(RuleTable table, RuleVersion rules) {
    return PowerText.of(table.handed(rules.rules().routing()), lines::area);
  }

  /** As it was typed, with what open cases it would treat otherwise. */
  EditPage looked(PlaceDefinition place, TableForm form, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.current(place.code());
    RuleTable present = tables.newest(rules);
    Map<String, List<String>> powers =
        Objects.requireNonNullElseGet(form.handed(), () -> present.handed(rules.rules().routing()));
    RuleTable proposed = new RuleTable(place.code(), 0, times.now(), form.rows(), powers);
    List<RuleTrial.Touched> touched = trial.touched(present, proposed);
    EditPage page = again(place, form, times);
    return new EditPage(
        page.rows(),
        page.areas(),
        page.categories(),
        page.units(),
        page.base(),
        page.powers(),
        page.reason(),
        true,
        words.of("rules.touched", touched.size()),
        touched.stream()
            .limit(SHOWN)
            .map(
                one ->
                    words.of(
                        "rules.touched-one",
                        one.no(),
                        lines.result(one.before(), rules, words),
                        lines.result(one.after(), rules, words)))
            .toList());
  }

  private EditPage page(PlaceDefinition place, List<Typed> typed, Rest rest, TimeWords times) {
    Words words = times.words();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      rows.add(row(String.valueOf(i + 1), typed.get(i), words));
    }
    Stream.generate(() -> row("", Typed.BLANK, words)).limit(NEW_ROWS).forEach(rows::add);
    RuleVersion rules = book.current(place.code());
    return new EditPage(
        rows,
        grounds(place),
        categories(rules, words),
        units(rules, words),
        rest.base(),
        rest.powers(),
        rest.why(),
        false,
        "",
        List.of());
  }

  private static Row row(String number, Typed typed, Words words) {
    return new Row(
        number,
        new Fields(
            typed.key(),
            typed.area(),
            typed.category(),
            typed.unit(),
            typed.normal(),
            typed.urgent()),
        choices(MatterKind.values(), typed.kind(), words.of("kinds.all"), words),
        choices(When.values(), typed.when(), words.of("rules.any-hour"), words),
        choices(Power.values(), typed.power(), words.of("rules.any-power"), words));
  }

  private static List<Choice> choices(Enum<?>[] all, String chosen, String any, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", any, chosen.isEmpty())),
            Arrays.stream(all)
                .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(chosen))))
        .toList();
  }

  private static Typed typed(TableRow row, Words words) {
    return new Typed(
        row.key(),
        Objects.requireNonNullElse(row.area(), ""),
        Objects.requireNonNullElse(row.category(), ""),
        name(row.kind()),
        name(row.when()),
        name(row.enforcement()),
        Objects.requireNonNullElse(row.unit(), ""),
        row.normal() == null ? "" : LimitWords.of(row.normal(), words),
        row.urgent() == null ? "" : LimitWords.of(row.urgent(), words));
  }

  private static String name(@Nullable Enum<?> one) {
    return one == null ? "" : one.name();
  }

  private List<Choice> grounds(PlaceDefinition place) {
    Area district = areas.district(place.code()).orElseThrow();
    return Stream.concat(Stream.of(district), areas.children(district.id()).stream())
        .flatMap(
            area ->
                area.level() == Level.SUBDISTRICT
                    ? Stream.concat(Stream.of(area), areas.children(area.id()).stream())
                    : Stream.of(area))
        .map(area -> Choice.plain(area.code(), area.name(), false))
        .toList();
  }

  private static List<Choice> categories(RuleVersion rules, Words words) {
    Stream<Choice> groups =
        rules.categories().stream()
            .map(one -> Choice.plain(one.groupCode(), words.of(one.group()), false))
            .distinct();
    Stream<Choice> each =
        rules.categories().stream()
            .filter(one -> !one.restricted())
            .map(one -> Choice.plain(one.code(), words.of(one.name()), false));
    return Stream.concat(groups, each).toList();
  }

  private List<Choice> units(RuleVersion rules, Words words) {
    return posts.roles(rules.place()).organisations().entrySet().stream()
        .map(unit -> Choice.plain(unit.getKey(), words.of(unit.getValue().title()), false))
        .toList();
  }
}
