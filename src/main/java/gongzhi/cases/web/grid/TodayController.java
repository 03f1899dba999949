package gongzhi.cases.web.grid;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.emergency.Alarms;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Today's tasks: what is due first, then what is near. */
@Controller
@Needs(Permission.CASE_SEE)
class TodayController {

  private final MyGrid myGrid;
  private final TaskQuery query;
  private final Cards cards;
  private final Alarms alarms;
  private final Pages pages;

  TodayController(MyGrid myGrid, TaskQuery query, Cards cards, Alarms alarms, Pages pages) {
    this.alarms = alarms;
    this.myGrid = myGrid;
    this.query = query;
    this.cards = cards;
    this.pages = pages;
  }

  /** Where the page before ended; all three or none. */
  record After(@Nullable Long due, @Nullable Integer metres, @Nullable Long id) {

    TaskQuery.Key key() {
      return due == null || metres == null || id == null
          ? TaskQuery.Key.FIRST
          : new TaskQuery.Key(Instant.EPOCH.plusNanos(due * 1000), metres, id);
    }

    static String of(TaskRow last) {
      long micros = last.dueAt().getEpochSecond() * 1_000_000 + last.dueAt().getNano() / 1000;
      return "/grid/today?due=" + micros + "&metres=" + last.metres() + "&id=" + last.id();
    }
  }

  @GetMapping("/grid/today")
  View today(
      @ModelAttribute After after,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    MyGrid.Ground ground = myGrid.of(viewer);
    List<TaskRow> rows = query.today(viewer, ground, times.now(), after.key());
    List<TaskCard> shown =
        rows.stream()
            .limit(TaskQuery.PAGE)
            .map(row -> cards.card(row, Cards.Doing.NOTHING, viewer, times))
            .toList();
    return pages.show(
        "cases/grid/today",
        new TodayPage(
            times.dateWithWeekday(times.now().atZone(times.zone()).toLocalDate()),
            myGrid.names(ground, times.words()),
            done.isEmpty() ? "" : CaseNo.of(done).value(),
            "/areas/" + ground.area().id() + ".geojson",
            alarms.callsOf(viewer, times),
            shown,
            paging(rows, shown.size(), times)));
  }

  private static Paging paging(List<TaskRow> rows, int shown, TimeWords times) {
    boolean more = rows.size() > TaskQuery.PAGE;
    return new Paging(
        "",
        more ? After.of(rows.get(TaskQuery.PAGE - 1)) : "",
        times.words().of(more ? "grid.shown-and-more" : "grid.shown", shown));
  }
}
