package gongzhi.cases.web.rules;

import gongzhi.cases.path.Duty;
import gongzhi.cases.rules.ClockKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.rules.TableRow.When;
import gongzhi.cases.ruletable.RuleTrial;
import gongzhi.cases.web.LimitWords;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.MatterKinds;
import gongzhi.cases.web.rules.TrialController.Asked;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which a matter is tried. */
@Component
class TrialPages {

  private final RuleBook book;
  private final RuleTables tables;
  private final RuleTrial trial;
  private final RuleWords lines;
  private final RulePlaces places;
  private final Grounds grounds;

  /** Where somebody may try, and what people and bodies are called. */
  @Component
  record Grounds(Areas areas, Posts posts) {}

  TrialPages(
      RuleBook book,
      RuleTables tables,
      RuleTrial trial,
      RuleWords lines,
      RulePlaces places,
      Grounds grounds) {
    this.book = book;
    this.tables = tables;
    this.trial = trial;
    this.lines = lines;
    this.places = places;
    this.grounds = grounds;
  }

  TrialPage page(Asked asked, Viewer viewer, TimeWords times) {
    RuleVersion rules = book.current(places.of(viewer).code());
    String code = Objects.requireNonNullElse(asked.category(), "");
    TrialPage blank = fields(asked, rules, viewer, times.words());
    return code.isEmpty() ? blank : answered(blank, asked, code, viewer, rules, times);
  }

  private TrialPage answered(
      TrialPage blank,
      Asked asked,
      String code,
      Viewer viewer,
      RuleVersion rules,
      TimeWords times) {
    Words words = times.words();
    AreaId area = area(asked, viewer);
    Instant at = moment(asked.when(), times.now());
    RuleTrial.Outcome outcome =
        trial.of(
            tables.at(rules, times.now()),
            new RuleTrial.Question(code, asked.matter(), area, at, asked.danger()));
    List<TableRow> fitting = outcome.fitting();
    return new TrialPage(
        blank.areas(),
        blank.categories(),
        blank.kinds(),
        blank.hours(),
        blank.danger(),
        true,
        String.join(
            " · ",
            grounds.areas().get(area).name(),
            lines.category(code, rules, words),
            words.of(outcome.circumstances().kind()),
            words.of(outcome.circumstances().enforcement()),
            words.of(outcome.circumstances().when())),
        fitting.isEmpty() ? "" : lines.when(fitting.getFirst(), rules, words),
        lines.result(outcome.changed(), outcome.urgent(), rules, words),
        who(outcome.unit()),
        clocks(outcome, rules, times),
        fitting.stream().skip(1).map(row -> lines.line(row, "", rules, words)).toList());
  }

  /** The clocks as a real case of that moment would have them, and the one that comes after. */
  private static List<SummaryRow> clocks(
      RuleTrial.Outcome outcome, RuleVersion rules, TimeWords times) {
    Words words = times.words();
    Stream<SummaryRow> first =
        outcome.clocks().stream()
            .map(
                clock ->
                    SummaryRow.text(
                        words.of(clock.kind()),
                        words.of("rules.clock-until", times.moment(clock.due())),
                        ""));
    return Stream.concat(first, afterwards(outcome, rules, words).stream()).toList();
  }

  /** Once it is reported done. */
  private static Optional<SummaryRow> afterwards(
      RuleTrial.Outcome outcome, RuleVersion rules, Words words) {
    ClockKind kind = ClockKind.FEED_BACK;
    return rules
        .rules()
        .timings()
        .limit(kind, outcome.changed(), outcome.circumstances().kind(), outcome.urgent())
        .map(limit -> SummaryRow.text(words.of(kind), LimitWords.of(limit, words), ""));
  }

  private String who(@Nullable Duty duty) {
    return duty == null || duty.unit() == null
        ? ""
        : grounds.posts().label(duty.unit()) + " · " + grounds.posts().label(duty.owner());
  }

  private TrialPage fields(Asked asked, RuleVersion rules, Viewer viewer, Words words) {
    Stream<Choice> categories =
        rules.categories().stream()
            .map(
                one ->
                    Choice.plain(
                        one.code(),
                        Marks.name(one.name(), words),
                        one.code().equals(asked.category())));
    Choice none = Choice.plain("", words.of("rules.choose"), asked.category() == null);
    List<Choice> hours =
        Stream.concat(
                Stream.of(Choice.plain("", words.of("rules.now"), asked.when() == null)),
                Arrays.stream(When.values())
                    .map(one -> Choice.plain(one.name(), words.of(one), one == asked.when())))
            .toList();
    return new TrialPage(
        areas(asked, viewer),
        Stream.concat(Stream.of(none), categories).toList(),
        MatterKinds.orNone(words.of("kinds.by-category"), asked.matter(), words),
        hours,
        asked.danger(),
        false,
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }

  private List<Choice> areas(Asked asked, Viewer viewer) {
    Area ground = places.ground(viewer);
    return Stream.concat(Stream.of(ground), grounds.areas().children(ground.id()).stream())
        .map(
            area ->
                Choice.plain(
                    area.id().toString(),
                    area.name(),
                    Objects.equals(asked.area(), area.id().value())))
        .toList();
  }

  /** The chosen area on the viewer's ground, else the ground itself. */
  private AreaId area(Asked asked, Viewer viewer) {
    Area ground = places.ground(viewer);
    return asked.area() == null
        ? ground.id()
        : grounds
            .areas()
            .find(new AreaId(asked.area()))
            .filter(area -> area.path().startsWith(ground.path()))
            .map(Area::id)
            .orElse(ground.id());
  }

  /**
   * Ten in the morning of the latest working day stands for office hours, three at night for none.
   */
  private static Instant moment(@Nullable When when, Instant now) {
    if (when == null) {
      return now;
    }
    LocalTime hour = when == When.OFFICE_HOURS ? LocalTime.of(10, 0) : LocalTime.of(3, 0);
    var day = now.atZone(WorkingCalendar.ZONE).toLocalDate();
    while (day.getDayOfWeek().getValue() > 5) {
      day = day.minusDays(1);
    }
    return day.atTime(hour).atZone(WorkingCalendar.ZONE).toInstant();
  }
}
