package gongzhi.cases.web.special;

import gongzhi.cases.grids.GridBook;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.SpecialGrids;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the form of a special-purpose grid. */
@Component
class SpecialForms {

  private static final int BUILDINGS_SHOWN = 300;
  private static final int UNITS_SHOWN = 100;

  private final Areas areas;
  private final SpecialGrids special;
  private final ChangeBook book;
  private final GridBook rules;
  private final Posts posts;

  SpecialForms(Areas areas, SpecialGrids special, ChangeBook book, GridBook rules, Posts posts) {
    this.book = book;
    this.areas = areas;
    this.special = special;
    this.rules = rules;
    this.posts = posts;
  }

  SpecialFormPage page(SpecialForm form, Problems problems, TimeWords times) {
    Area on = areas.get(form.on());
    Area community = areas.ancestor(on, Level.COMMUNITY).orElse(on);
    Words words = times.words();
    boolean begins = form.kind() == ChangeKind.BEGIN_SPECIAL;
    boolean hosts = form.kind() != ChangeKind.END_SPECIAL;
    return new SpecialFormPage(
        words.of("special.heading." + form.kind().name().toLowerCase(Locale.ROOT)),
        begins ? community.name() : community.name() + " " + on.name(),
        form.kind().name(),
        on.id().toString(),
        begins,
        hosts,
        line("name", form, problems, words).hint(words.of("special.name-hint")).atMost(40),
        hosts ? purposes(on, form, words) : List.of(),
        problems.of("purpose"),
        begins ? grids(community, form) : List.of(),
        problems.of("building"),
        hosts ? units(community, form, words) : List.of(),
        problems.of("host"),
        line("hostName", form, problems, words).hint(words.of("special.host-name-hint")).atMost(60),
        line("contact", form, problems, words).hint(words.of("special.contact-hint")).atMost(40),
        line("basis", form, problems, words).hint(words.of("grid-change.basis-hint")).atMost(200),
        day(form, problems, times),
        problems);
  }

  private static Field line(String name, SpecialForm form, Problems problems, Words words) {
    String key = name.equals("hostName") ? "special.host-name" : "special." + name;
    return Field.line(name, words.of(key), form.one(name), problems);
  }

  private static Field day(SpecialForm form, Problems problems, TimeWords times) {
    String tomorrow = times.now().atZone(times.zone()).toLocalDate().plusDays(1).toString();
    String typed = form.one("day");
    return Field.line(
            "day",
            times.words().of("grid-change.day"),
            typed.isEmpty() ? tomorrow : typed,
            problems)
        .kind("date")
        .hint(times.words().of("special.day-hint"));
  }

  private List<Choice> purposes(Area on, SpecialForm form, Words words) {
    return rules.of(on).special().stream()
        .map(
            one ->
                Choice.plain(
                    one.key(), words.of(one.title()), one.key().equals(form.one("purpose"))))
        .toList();
  }

  private List<SpecialFormPage.Grid> grids(Area community, SpecialForm form) {
    return areas.descendants(community, Level.GRID, null, Areas.MOST).stream()
        .map(grid -> new SpecialFormPage.Grid(name(grid), buildings(grid, form)))
        .filter(grid -> !grid.buildings().isEmpty())
        .limit(BUILDINGS_SHOWN)
        .toList();
  }

  private String name(Area grid) {
    return areas.ancestors(grid).stream()
        .filter(area -> area.level().isBelow(Level.COMMUNITY))
        .map(Area::name)
        .reduce((inner, outer) -> outer + " " + inner)
        .orElse(grid.name());
  }

  /** Those that lie in no special-purpose grid yet, and in the plan of none. */
  private List<Choice> buildings(Area grid, SpecialForm form) {
    List<Area> all =
        areas.children(grid.id()).stream().filter(area -> area.level() == Level.BUILDING).toList();
    Set<AreaId> planned = book.inOpenChanges(all.stream().map(Area::id).toList());
    return all.stream()
        .filter(building -> !planned.contains(building.id()) && special.over(building).isEmpty())
        .map(
            building ->
                Choice.plain(
                    building.id().toString(),
                    building.name(),
                    form.buildings().contains(building.id().toString())))
        .toList();
  }

  private List<Choice> units(Area community, SpecialForm form, Words words) {
    Stream<Choice> other =
        Stream.of(Choice.plain("", words.of("special.new-unit"), form.one("host").isEmpty()));
    Stream<Choice> known =
        posts.basedIn(community).stream()
            .sorted(Comparator.comparing(Organisation::name))
            .limit(UNITS_SHOWN)
            .map(
                unit ->
                    Choice.plain(
                        unit.id().toString(),
                        unit.name(),
                        unit.id().toString().equals(form.one("host"))));
    return Stream.concat(other, known).toList();
  }

  /** What was wrong, at the field it is about. */
  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "grid-change.say-name", "grid-change.name-taken" -> "name";
      case "grid-change.special-needs-buildings",
          "grid-change.in-another-special",
          "grid-change.special-is-planned",
          "grid-change.no-such-building",
          "grid-change.one-community" ->
          "building";
      case "special.choose-purpose" -> "purpose";
      case "special.choose-host", "special.host-works-elsewhere" -> "host";
      case "host.say-name", "special.host-no-personal-data" -> "hostName";
      case "host.say-contact", "special.contact-no-person" -> "contact";
      case "grid-change.say-basis" -> "basis";
      case "grid-change.day-is-off" -> "day";
      default -> "";
    };
  }
}
