package gongzhi.cases.web.threeparty;

import gongzhi.cases.web.threeparty.ThreeBoards.Asked;
import gongzhi.cases.web.threeparty.ThreeQuery.Key;
import gongzhi.cases.web.threeparty.ThreeQuery.ThreeKind;
import gongzhi.parties.Permission;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Tab;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The shared board of a neighbourhood (三方联动), with how soon each of the three answers. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_HANDLE})
class ThreeBoardController {

  private final ThreeBoards boards;
  private final Pages pages;

  ThreeBoardController(ThreeBoards boards, Pages pages) {
    this.boards = boards;
    this.pages = pages;
  }

  @GetMapping("/desk/three-party")
  View board(
      @RequestParam(required = false) @Nullable Long ground,
      @RequestParam(defaultValue = "OPEN") ThreeKind kind,
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "0") long before,
      TimeWords times) {
    YearMonth shown =
        month == null ? YearMonth.from(times.now().atZone(WorkingCalendar.ZONE)) : month;
    @Nullable Key key = at == null ? null : new Key(at, before);
    return pages.show(
        "cases/threeparty/board", boards.of(new Asked(ground, kind, shown, key), times));
  }

  /** The place in the menu of the desk. */
  @Bean
  static Tab threePartyTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "three-party",
        "three.title",
        "users",
        "/desk/three-party",
        228,
        viewer ->
            viewer.mayAnywhere(Permission.CASE_ASSIGN)
                || (viewer.mayAnywhere(Permission.CASE_HANDLE)
                    && !viewer.organisations().isEmpty()));
  }
}
