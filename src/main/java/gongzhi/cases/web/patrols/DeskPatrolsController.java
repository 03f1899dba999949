package gongzhi.cases.web.patrols;

import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.PatrolStore;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.rules.PatrolKind;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Csv;
import gongzhi.territory.Area;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Patrol points as the desk looks at them: coverage, what is overdue, the list and the codes. */
@Controller
@Needs({Permission.CASE_VERIFY, Permission.CASE_SUPERVISE})
class DeskPatrolsController {

  static final String ADDRESS = "/desk/patrols";

  private static final List<String> COLUMNS = List.of("kind", "place", "due", "seen");

  private final DeskPatrolsPages desk;
  private final PatrolStore store;
  private final Patrols patrols;
  private final PatrolPages points;
  private final Ground ground;
  private final Pages pages;

  DeskPatrolsController(
      DeskPatrolsPages desk,
      PatrolStore store,
      Patrols patrols,
      PatrolPages points,
      Ground ground,
      Pages pages) {
    this.desk = desk;
    this.store = store;
    this.patrols = patrols;
    this.points = points;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/patrols")
  View coverage(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute PatrolPages.After after,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, in);
    return pages.show("cases/patrols/desk", desk.page(where, after, viewer, times));
  }

  /** A sheet to print: what is put up at each point. */
  @GetMapping(ADDRESS + "/codes")
  View codes(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    return pages.show("cases/patrols/codes", desk.codes(ground.at(viewer, in), times.words()));
  }

  @GetMapping(ADDRESS + "/csv")
  @FreshLogin
  @Needs(Permission.EXPORT)
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    Area where = ground.at(viewer, in);
    viewer.require(Permission.EXPORT, where.path());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"patrols.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(rows(where, times.words())));
  }

  private List<List<String>> rows(Area where, Words words) {
    List<PatrolKind> kinds = patrols.kinds(where);
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("patrol.col." + column)).toList());
    return Stream.concat(head, store.whole(where).stream().map(point -> cells(point, kinds, words)))
        .toList();
  }

  private List<String> cells(PatrolPoint point, List<PatrolKind> kinds, Words words) {
    return List.of(
        PatrolPages.title(PatrolPages.kind(point, kinds), point, words),
        points.name(point),
        point.dueOn().toString(),
        point.seenOn() == null ? "" : point.seenOn().toString());
  }
}
