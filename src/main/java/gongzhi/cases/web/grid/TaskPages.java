package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.Sketches;
import gongzhi.cases.web.Timeline;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.LngLat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one task. */
@Component
class TaskPages {

  private final MyGrid myGrid;
  private final TaskQuery query;
  private final Cards cards;
  private final Surroundings around;

  TaskPages(MyGrid myGrid, TaskQuery query, Cards cards, Surroundings around) {
    this.myGrid = myGrid;
    this.query = query;
    this.cards = cards;
    this.around = around;
  }

  /** What is known around a task. */
  @Component
  record Surroundings(
      RuleBook book,
      Areas areas,
      Posts posts,
      CaseSteps steps,
      Timeline timeline,
      Sketches sketches) {}

  TaskPage page(CaseNo no, Cards.Doing doing, Viewer worker, TimeWords times) {
    TaskRow row = query.task(no, myGrid.of(worker));
    TaskQuery.Said said = query.said(row.id());
    Area area = around.areas().get(new AreaId(row.areaId()));
    Optional<LngLat> point = point(row, area);
    return new TaskPage(
        cards.card(row, doing, worker, times),
        said.words(),
        reporter(said, times.words()),
        place(row, area),
        point.map(TaskPages::geo).orElse(""),
        around.sketches().around(area, point),
        times.words().of("case.promised", times.before(row.promisedAt())),
        Marks.steps(row.status(), around.book().of(row.place(), row.ruleVersion()), times.words()),
        around
            .timeline()
            .of(
                row.place(),
                around.steps().workEntries(row.id()),
                around.steps().photos(row.id()),
                times));
  }

  private String reporter(TaskQuery.Said said, Words words) {
    @Nullable PartyId named = said.named();
    return named == null ? words.of("grid.reporter-unnamed") : around.posts().label(named);
  }

  /** What the reporter added follows the names, unless it says the same. */
  private String place(TaskRow row, Area area) {
    String name = myGrid.name(area);
    return name.endsWith(row.address()) ? name : name + " " + row.address();
  }

  private static Optional<LngLat> point(TaskRow row, Area area) {
    return row.lng() == null || row.lat() == null
        ? Optional.ofNullable(area.label())
        : Optional.of(new LngLat(row.lng(), row.lat()));
  }

  /** RFC 5870: WGS-84; the phone's own map program opens it, and no other is told. */
  private static String geo(LngLat point) {
    return String.format(
        Locale.ROOT, "geo:%1$.6f,%2$.6f?q=%1$.6f,%2$.6f", point.lat(), point.lng());
  }
}
