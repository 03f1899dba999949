package gongzhi.cases.web;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.web.emergency.Alarms;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Home: report, what waits for me, what was just solved nearby. */
@Controller
@OpenToAll
@OwnTransactions
class HomeController {

  private static final int SHOWN = 3;
  private static final Titles FIXED =
      new Titles("home.fixed", "home.fixed-in", "home.fixed-everywhere");
  private static final Titles OPEN =
      new Titles("home.open", "home.open-in", "home.open-everywhere");

  private final HomeCommunity home;
  private final CaseListQuery query;
  private final CaseLists lists;
  private final Areas areas;
  private final Alarms alarms;
  private final HomeNotices notices;
  private final Pages pages;

  HomeController(
      HomeCommunity home,
      CaseListQuery query,
      CaseLists lists,
      Areas areas,
      Alarms alarms,
      HomeNotices notices,
      Pages pages) {
    this.alarms = alarms;
    this.notices = notices;
    this.home = home;
    this.query = query;
    this.lists = lists;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/")
  View home(Viewer viewer, TimeWords times) {
    if (!home.hasCommunity()) {
      return nothing(times);
    }
    Words words = times.words();
    Optional<Area> chosen = home.chosen();
    Optional<Area> ground = home.ground();
    ListKey newest = ListKey.newest(times.now());
    List<CaseListQuery.Row> around =
        ground.map(area -> lists.around(area, newest)).orElseGet(() -> lists.everywhere(newest));
    return pages.show(
        "cases/home",
        new HomePage(
            ground.map(area -> area.id().toString()).orElse(""),
            chosen.isPresent(),
            chosen.map(this::above).orElseGet(() -> unchosen(ground, words)),
            FIXED.of(chosen, ground, words),
            OPEN.of(chosen, ground, words),
            ground.map(area -> alarms.around(area, times)).orElseGet(List::of),
            waiting(viewer, times),
            lines(
                around.stream().filter(row -> row.status() == CaseStatus.RESOLVED).toList(), times),
            lines(around.stream().filter(row -> !row.status().isClosed()).toList(), times),
            ground.map(area -> notices.around(area, times)).orElseGet(List::of)));
  }

  /** What stands here before anybody brought the divisions in. */
  private View nothing(TimeWords times) {
    return pages.show(
        "cases/home-empty",
        new EmptyHomePage(
            home.withoutDivisions().stream()
                .map(
                    place ->
                        new EmptyHomePage.Line(times.words().of(place.name()), place.district()))
                .toList()));
  }

  /** What is shown meanwhile. */
  private static String unchosen(Optional<Area> ground, Words words) {
    return ground
        .map(area -> words.of("home.shows-all-of", area.name()))
        .orElseGet(() -> words.of("home.pick-to-see"));
  }

  /** What a list is called: around the chosen community, in the only district, or everywhere. */
  private record Titles(String near, String in, String everywhere) {

    String of(Optional<Area> chosen, Optional<Area> ground, Words words) {
      if (chosen.isPresent()) {
        return words.of(near);
      }
      return ground.map(area -> words.of(in, area.name())).orElseGet(() -> words.of(everywhere));
    }
  }

  private List<CaseList.Line> waiting(Viewer viewer, TimeWords times) {
    if (!viewer.isSignedIn() || viewer.isStaff()) {
      return List.of();
    }
    return query.mine(viewer, Long.MAX_VALUE).stream()
        .filter(row -> row.status() == CaseStatus.REPORTED_DONE)
        .map(row -> lists.line(row, true, times))
        .toList();
  }

  private List<CaseList.Line> lines(List<CaseListQuery.Row> rows, TimeWords times) {
    boolean several = home.ground().isEmpty();
    return rows.stream()
        .limit(SHOWN)
        .map(row -> several ? lists.lineOfDistrict(row, times) : lists.line(row, false, times))
        .toList();
  }

  private String above(Area community) {
    String subdistrict = areas.ancestor(community, Level.SUBDISTRICT).map(Area::name).orElse("");
    return areas.ancestor(community, Level.DISTRICT).map(Area::name).orElse("")
        + " · "
        + subdistrict;
  }
}
