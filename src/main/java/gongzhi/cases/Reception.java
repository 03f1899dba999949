package gongzhi.cases;

import gongzhi.cases.moves.Ways;
import gongzhi.cases.moves.Ways.Going;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Cells;
import gongzhi.cases.path.Course;
import gongzhi.cases.path.Matter;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.Publisher;
import gongzhi.cases.path.Route;
import gongzhi.cases.path.Whereabouts;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a report must be, and what becomes of it: its place, its category, its number, its first
 * owner and dates.
 */
@Component
class Reception {

  static final int WORDS_MAX = 2000;
  private static final int ADDRESS_MAX = 200;
  private static final int PHOTOS_MAX = 6;

  private final Areas areas;
  private final Places places;
  private final RuleBook book;
  private final CategoryChoice choice;
  private final Ways ways;
  private final FirstDuty firstDuty;
  private final SheetDisputes disputes;
  private final CaseNumbers numbers;
  private final InstantSource clock;

  Reception(
      Areas areas,
      Places places,
      RuleBook book,
      CategoryChoice choice,
      Ways ways,
      FirstDuty firstDuty,
      SheetDisputes disputes,
      CaseNumbers numbers,
      InstantSource clock) {
    this.areas = areas;
    this.places = places;
    this.book = book;
    this.choice = choice;
    this.ways = ways;
    this.firstDuty = firstDuty;
    this.disputes = disputes;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** A case ready to be written, or a refusal that says what is missing. */
  Received receive(Report report, Submitter submitter) {
    requireUsable(report);
    Area area = locate(report);
    Instant now = clock.instant();
    if (report.origin() != null) {
      SaidAt.require(report.origin().saidAt(), now);
    }
    RuleVersion rules = book.current(areas.place(area));
    Category usual = choice.of(rules, report.category(), report.words());
    MatterKind kind = kind(report, usual, rules);
    Category category = ways.of(rules, new Going(usual, kind, area, now));
    Matter matter = matter(report, category, kind);
    FirstDuty.Start usually = firstDuty.of(rules, category, matter, area, now);
    Optional<SheetDisputes.Judged> judged =
        usually.status() == CaseStatus.RECEIVED
            ? disputes.judge(report.words(), area, rules, now)
            : Optional.empty();
    FirstDuty.Start start = judged.map(one -> usually.judgedBy(one.judge())).orElse(usually);
    Case made =
        new Case(
            numbers.nextId(),
            numbers.next(places.get(rules.place()).prefix(), now),
            rules.version(),
            submitter.reporter(),
            matter,
            whereabouts(report, area, judged.map(SheetDisputes.Judged::publisher).orElse(null)),
            start.status(),
            start.duty(),
            List.of(),
            Course.from(now, start.promisedAt()),
            start.status() == CaseStatus.RECEIVED ? 1 : 2,
            null);
    return new Received(
        made,
        submitter,
        report,
        said(category, report),
        task(category, report),
        cell(report, area));
  }

  /**
   * The deepest area that is known; an area that was chosen wins over the point, and of one that
   * was redrawn what answers there today.
   */
  Area locate(Report report) {
    if (report.area() != null) {
      AreaId named =
          areas
              .find(report.area())
              .map(Area::id)
              .orElseThrow(() -> Rejection.invalid("report.no-such-place"));
      return inside(areas.today(named, report.point()));
    }
    if (report.point() == null) {
      throw Rejection.invalid("report.say-where");
    }
    return inside(
        areas.locate(report.point()).orElseThrow(() -> Rejection.invalid("report.outside")));
  }

  /**
   * Numbers are hidden from all but those who read a confidential matter: they alone see its words,
   * and may have no other way to call.
   */
  private static String said(Category category, Report report) {
    return category.restricted() ? report.words() : Masking.of(report.words());
  }

  /** What a unit is told when no officer has written a task yet; never the reporter's words. */
  private static String task(Category category, Report report) {
    return report.address().isEmpty()
        ? category.name().zh()
        : category.name().zh() + "：" + report.address();
  }

  /** Around the point, or around the middle of a place that was chosen from a list. */
  private static @Nullable Long cell(Report report, Area area) {
    @Nullable LngLat spot = report.point() == null ? area.label() : report.point();
    return spot == null ? null : Cells.of(spot);
  }

  private static Area inside(Area area) {
    if (area.level().isAbove(Level.DISTRICT)) {
      throw Rejection.invalid("report.say-where");
    }
    return area;
  }

  private static MatterKind kind(Report report, Category category, RuleVersion rules) {
    @Nullable MatterKind chosen = report.kind();
    return chosen == null
        ? rules.rules().routing().usual(category.code(), report.channel())
        : chosen;
  }

  private static Matter matter(Report report, Category category, MatterKind kind) {
    String title = CaseTitle.of(Masking.of(report.words()), category);
    return new Matter(
        title,
        null,
        category.code(),
        kind,
        category.isUrgent(report.danger()),
        category.restricted(),
        report.hidden(),
        report.channel(),
        Route.ORDINARY);
  }

  private Whereabouts whereabouts(Report report, Area area, @Nullable Publisher disputed) {
    AreaId community = areas.ancestor(area, Level.COMMUNITY).orElse(area).id();
    return new Whereabouts(
        areas.place(area),
        area.id(),
        area.path(),
        community,
        report.address(),
        report.point(),
        disputed);
  }

  private static void requireUsable(Report report) {
    if (report.words().isEmpty() && report.photos().isEmpty()) {
      throw Rejection.invalid("report.say-what");
    }
    if (report.words().length() > WORDS_MAX) {
      throw Rejection.invalid("report.too-long", report.words().length(), WORDS_MAX);
    }
    if (report.address().length() > ADDRESS_MAX) {
      throw Rejection.invalid("report.address-too-long", ADDRESS_MAX, report.address().length());
    }
    if (report.photos().size() > PHOTOS_MAX) {
      throw Rejection.invalid("report.too-many-photos", PHOTOS_MAX);
    }
  }
}
