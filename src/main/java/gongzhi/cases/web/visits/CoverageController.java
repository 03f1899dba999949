package gongzhi.cases.web.visits;

import gongzhi.cases.rules.VisitGroup;
import gongzhi.cases.visits.VisitStore;
import gongzhi.cases.visits.VisitStore.Coverage;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** How much of each list of visits was covered, part by part. */
@Controller
@Needs(Permission.CASE_VISIT)
class CoverageController {

  private static final String ADDRESS = "/desk/visits?in=";
  private static final int PARTS_MAX = 100;

  private final VisitStore store;
  private final Visits visits;
  private final Ground ground;
  private final AreaLines lines;
  private final Areas areas;
  private final Pages pages;

  CoverageController(
      VisitStore store, Visits visits, Ground ground, AreaLines lines, Areas areas, Pages pages) {
    this.store = store;
    this.visits = visits;
    this.ground = ground;
    this.lines = lines;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/visits")
  View coverage(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    Area where = ground.at(viewer, in);
    List<VisitGroup> groups = visits.groups(where);
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    List<CoveragePage.Line> counted =
        store.coverage(where, groups, today).stream()
            .map(each -> line(each, groups, where, times.words()))
            .toList();
    List<Crumb> parts =
        areas.children(where.id()).stream()
            .limit(PARTS_MAX)
            .map(part -> new Crumb(part.name(), ADDRESS + part.id()))
            .toList();
    return pages.show(
        "cases/visits/coverage",
        new CoveragePage(
            where.name(), lines.way(where, ground.of(viewer), ADDRESS), parts, counted));
  }

  private static CoveragePage.Line line(
      Coverage each, List<VisitGroup> groups, Area where, Words words) {
    VisitGroup group =
        groups.stream().filter(one -> one.key().equals(each.group())).findFirst().orElseThrow();
    return new CoveragePage.Line(
        words.of("visit.every", words.of(group.title()), group.days()),
        String.valueOf(each.listed()),
        String.valueOf(each.seen()),
        each.listed() == 0 ? words.of("visit.nobody-listed") : share(each, words),
        String.valueOf(each.overdue()),
        VisitPages.DUE + "?in=" + where.id() + "&group=" + each.group());
  }

  /** Rounded half up, with its denominator. */
  private static String share(Coverage each, Words words) {
    long tenths = (each.seen() * 1000L + each.listed() / 2) / each.listed();
    String percent = "%d.%d".formatted(tenths / 10, tenths % 10);
    return words.of("visit.share", percent, each.seen(), each.listed());
  }
}
