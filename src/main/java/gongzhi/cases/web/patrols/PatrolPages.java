package gongzhi.cases.web.patrols;

import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.patrols.Proof;
import gongzhi.cases.rules.PatrolKind;
import gongzhi.cases.web.Confiding;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of patrols for whoever walks. */
@Component
class PatrolPages {

  static final String ADDRESS = "/grid/patrol";

  private static final int SPOTS_MAX = 200;
  private static final int AHEAD = 7;

  private final PatrolStore store;
  private final Patrols patrols;
  private final Areas areas;
  private final Posts posts;
  private final Confiding confiding;

  PatrolPages(PatrolStore store, Patrols patrols, Areas areas, Posts posts, Confiding confiding) {
    this.store = store;
    this.patrols = patrols;
    this.areas = areas;
    this.posts = posts;
    this.confiding = confiding;
  }

  /** Where the page before ended; both or none. */
  record After(@Nullable LocalDate due, @Nullable Long id) {

    static final After NONE = new After(null, null);

    PatrolStore.Key key() {
      return due == null || id == null ? PatrolStore.Key.FIRST : new PatrolStore.Key(due, id);
    }
  }

  /** What is due within a week, late ones first. */
  PatrolList due(Area ground, After after, String done, TimeWords times) {
    List<PatrolKind> kinds = patrols.kinds(ground);
    LocalDate today = today(times);
    List<PatrolPoint> found = store.due(ground, today.plusDays(AHEAD), after.key());
    List<PatrolPoint> shown = found.stream().limit(PatrolStore.PAGE).toList();
    Words words = times.words();
    return new PatrolList(
        ground.name(),
        tabs(words),
        !done.isEmpty(),
        done.equals("yes") ? "" : done,
        "/areas/" + ground.id() + ".geojson",
        shown.stream().map(point -> line(point, kinds, times)).toList(),
        new Paging("", next(found, ground), words.of("patrol.shown", shown.size())),
        kinds.stream()
            .map(kind -> Choice.plain(kind.key(), words.of(kind.title()), false))
            .toList(),
        spots(ground));
  }

  private static String next(List<PatrolPoint> found, Area ground) {
    if (found.size() <= PatrolStore.PAGE) {
      return "";
    }
    PatrolPoint last = found.get(PatrolStore.PAGE - 1);
    return "%s?in=%s&due=%s&id=%d".formatted(ADDRESS, ground.id(), last.dueOn(), last.id());
  }

  static List<TabLink> tabs(Words words) {
    return List.of(
        new TabLink(words.of("visit.title"), "/grid/visits", false, "", ""),
        new TabLink(words.of("patrol.title"), ADDRESS, true, "", ""),
        new TabLink(words.of("route.title"), "/grid/route", false, "", ""));
  }

  PointPage point(PatrolPoint point, LookForm typed, TimeWords times) {
    Words words = times.words();
    Optional<PatrolKind> kind = kind(point, patrols.kinds(areas.get(point.area())));
    return new PointPage(
        ADDRESS + "/" + point.id(),
        title(kind, point, words),
        kind.map(PatrolKind::look).map(words::of).orElse(""),
        name(point),
        due(point, times),
        typed.code(),
        geo(point),
        typed.reason(),
        typed.words(),
        confiding.choices(areas.get(point.area()), typed.confided(), words),
        store.history(point.id()).stream().map(past -> past(past, times)).toList());
  }

  private PointPage.Past past(PatrolStore.Past past, TimeWords times) {
    Words words = times.words();
    String proof =
        past.proof() == Proof.POSITION && past.metres() != null
            ? words.of("patrol.by-position", past.metres())
            : words.of(past.proof());
    return new PointPage.Past(
        times.moment(past.at()),
        posts.label(new PartyId(past.byId())),
        proof,
        past.reason(),
        Objects.requireNonNullElse(past.caseNo(), ""));
  }

  PatrolList.Line line(PatrolPoint point, List<PatrolKind> kinds, TimeWords times) {
    Words words = times.words();
    LocalDate seen = point.seenOn();
    return new PatrolList.Line(
        ADDRESS + "/" + point.id(),
        name(point),
        title(kind(point, kinds), point, words),
        seen == null ? words.of("patrol.never") : words.of("patrol.last", times.day(seen)),
        due(point, times),
        tone(point, today(times)),
        point.lng(),
        point.lat());
  }

  private static String tone(PatrolPoint point, LocalDate today) {
    return point.dueOn().isBefore(today) ? "late" : point.dueOn().equals(today) ? "soon" : "";
  }

  static String due(PatrolPoint point, TimeWords times) {
    boolean late = point.dueOn().isBefore(today(times));
    return times
        .words()
        .of(late ? "patrol.overdue-since" : "patrol.due-on", times.day(point.dueOn()));
  }

  String name(PatrolPoint point) {
    return areas.get(point.area()).name() + " " + point.place();
  }

  static Optional<PatrolKind> kind(PatrolPoint point, List<PatrolKind> kinds) {
    return kinds.stream().filter(kind -> kind.key().equals(point.kind())).findFirst();
  }

  static String title(Optional<PatrolKind> kind, PatrolPoint point, Words words) {
    Optional<Title> known = kind.map(PatrolKind::title);
    return known.map(words::of).orElse(point.kind());
  }

  static LocalDate today(TimeWords times) {
    return times.now().atZone(times.zone()).toLocalDate();
  }

  private static String geo(PatrolPoint point) {
    return String.format(
        Locale.ROOT, "geo:%1$.6f,%2$.6f?q=%1$.6f,%2$.6f", point.lat(), point.lng());
  }

  private List<Choice> spots(Area ground) {
    List<Area> buildings =
        ground.level().isAbove(Level.COMMUNITY)
            ? List.of()
            : areas.descendants(ground, Level.BUILDING, (AreaId) null, SPOTS_MAX);
    return Stream.concat(Stream.of(ground), buildings.stream())
        .map(area -> Choice.plain(area.id().toString(), area.name(), area.equals(ground)))
        .toList();
  }
}
