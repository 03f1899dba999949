package gongzhi.cases.web.patrols;

import gongzhi.cases.patrols.CallOuts;
import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.rules.PatrolKind;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.Qr;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the pages of patrols for the desk. */
@Component
class DeskPatrolsPages {

  private static final String IN = DeskPatrolsController.ADDRESS + "?in=";
  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final int PARTS_MAX = 100;
  private static final int CODES_MAX = 60;

  private final PatrolStore store;
  private final Patrols patrols;
  private final PatrolPages points;
  private final CallOuts callOuts;
  private final Surroundings around;

  DeskPatrolsPages(
      PatrolStore store,
      Patrols patrols,
      PatrolPages points,
      CallOuts callOuts,
      Surroundings around) {
    this.store = store;
    this.patrols = patrols;
    this.points = points;
    this.callOuts = callOuts;
    this.around = around;
  }

  /** The ground, its lines, and where this program is reached. */
  @Component
  record Surroundings(
      Ground ground, AreaLines lines, Areas areas, @Value("${gongzhi.address}") String address) {}

  DeskPatrolsPage page(Area where, PatrolPages.After after, Viewer viewer, TimeWords times) {
    List<PatrolKind> kinds = patrols.kinds(where);
    LocalDate today = PatrolPages.today(times);
    Words words = times.words();
    List<PatrolPoint> late = store.due(where, today.minusDays(1), after.key());
    List<PatrolPoint> shown = late.stream().limit(PatrolStore.PAGE).toList();
    return new DeskPatrolsPage(
        where.name(),
        around.lines().way(where, around.ground().of(viewer), IN),
        parts(where),
        store.coverage(where, kinds, today).stream().map(each -> line(each, kinds, words)).toList(),
        shown.stream().map(point -> points.line(point, kinds, times)).toList(),
        new Paging("", next(late, where), words.of("patrol.overdue-shown", shown.size())),
        response(callOuts.since(where, times.now().minus(LOOKED_BACK)), words),
        viewer.may(Permission.EXPORT, where.path())
            ? DeskPatrolsController.ADDRESS + "/csv?in=" + where.id()
            : "",
        DeskPatrolsController.ADDRESS + "/codes?in=" + where.id());
  }

  private List<Crumb> parts(Area where) {
    return around.areas().children(where.id()).stream()
        .limit(PARTS_MAX)
        .map(part -> new Crumb(part.name(), IN + part.id()))
        .toList();
  }

  private static String next(List<PatrolPoint> late, Area where) {
    if (late.size() <= PatrolStore.PAGE) {
      return "";
    }
    PatrolPoint last = late.get(PatrolStore.PAGE - 1);
    return IN + where.id() + "&due=" + last.dueOn() + "&id=" + last.id();
  }

  private static DeskPatrolsPage.Line line(
      PatrolStore.Coverage each, List<PatrolKind> kinds, Words words) {
    PatrolKind kind =
        kinds.stream().filter(one -> one.key().equals(each.kind())).findFirst().orElseThrow();
    return new DeskPatrolsPage.Line(
        words.of("patrol.every", words.of(kind.title()), kind.days()),
        words.of(kind.look()),
        String.valueOf(each.points()),
        each.points() == 0 ? words.of("patrol.no-point-listed") : share(each, words),
        String.valueOf(each.overdue()));
  }

  /** Rounded half up, with its denominator. */
  private static String share(PatrolStore.Coverage each, Words words) {
    long tenths = (each.seen() * 1000L + each.points() / 2) / each.points();
    String percent = "%d.%d".formatted(tenths / 10, tenths % 10);
    return words.of("patrol.share", percent, each.seen(), each.points());
  }

  private static String response(CallOuts.Response calls, Words words) {
    if (calls.calls() == 0) {
      return words.of("patrol.no-calls");
    }
    Integer median = calls.medianMinutes();
    return median == null
        ? words.of("patrol.calls-unanswered", calls.calls())
        : words.of("patrol.calls", calls.calls(), calls.answered(), calls.inTime(), median);
  }

  CodesPage codes(Area where, Words words) {
    List<PatrolKind> kinds = patrols.kinds(where);
    return new CodesPage(
        where.name(),
        store.whole(where).stream()
            .limit(CODES_MAX)
            .map(point -> code(point, kinds, words))
            .toList());
  }

  private CodesPage.Code code(PatrolPoint point, List<PatrolKind> kinds, Words words) {
    String address =
        around.address() + PatrolPages.ADDRESS + "/" + point.id() + "?code=" + point.code();
    return new CodesPage.Code(
        points.name(point),
        PatrolPages.title(PatrolPages.kind(point, kinds), point, words),
        Qr.of(address));
  }
}
