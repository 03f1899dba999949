package gongzhi.cases.web.emergency;

import static gongzhi.parties.Permission.CASE_SEE;
import static gongzhi.parties.Permission.EMERGENCY_PREPARE;
import static gongzhi.parties.Permission.EMERGENCY_START;

import gongzhi.cases.emergency.Beginning;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.web.emergency.BoardPage.Typed;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Emergencies of the desk: the list, starting one, and its board. */
@Controller
@Needs({EMERGENCY_START, EMERGENCY_PREPARE})
class EmergencyController {

  private final Emergencies emergencies;
  private final EmergencyLists lists;
  private final StartPages starts;
  private final SituationPages boards;
  private final Ground ground;
  private final Pages pages;

  EmergencyController(
      Emergencies emergencies,
      EmergencyLists lists,
      StartPages starts,
      SituationPages boards,
      Ground ground,
      Pages pages) {
    this.emergencies = emergencies;
    this.lists = lists;
    this.starts = starts;
    this.boards = boards;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/emergencies")
  @Needs(CASE_SEE)
  View list(@RequestParam(defaultValue = "") String after, Viewer viewer, TimeWords times) {
    return pages.show("cases/emergency/list", lists.desk(viewer, after, times));
  }

  @GetMapping("/desk/emergencies/start")
  @Needs(EMERGENCY_START)
  View form(@ModelAttribute StartForm form, Viewer viewer, TimeWords times) {
    return pages.show("cases/emergency/start", starts.form(viewer, form, times.words()));
  }

  /** The first press shows what will happen, the second lets it happen. */
  @PostMapping("/desk/emergencies")
  @Needs(EMERGENCY_START)
  View start(@ModelAttribute StartForm form, Viewer viewer, TimeWords times) {
    pages.keepForm("cases/emergency/start", () -> starts.form(viewer, form, times.words()));
    if (form.area() == null) {
      throw Rejection.invalid("emergency.choose-ground");
    }
    Beginning begun =
        emergencies.check(
            viewer,
            new Beginning(
                ground.at(viewer, form.area()),
                StartForm.text(form.kind()),
                StartForm.text(form.reason()),
                form.until()));
    if (!form.isConfirmed()) {
      return pages.show("cases/emergency/confirm", starts.confirm(begun, form, times));
    }
    pages.keepForm("cases/emergency/confirm", () -> starts.confirm(begun, form, times));
    form.requireLooked();
    return pages.redirectTo(EmergencyLists.DESK + "/" + emergencies.start(viewer, begun));
  }

  /** The board; htmx asks for its figures alone. */
  @GetMapping("/desk/emergencies/{id:[0-9]{1,18}}")
  @Needs(CASE_SEE)
  View board(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long after,
      Viewer viewer,
      TimeWords times) {
    BoardPage page = boards.page(emergencies.find(id), after, Typed.NOTHING, viewer, times);
    BoardPage.@Nullable Figures figures = page.figures();
    return pages.asksForPartial() && figures != null
        ? pages.show("cases/emergency/figures", figures)
        : pages.show("cases/emergency/board", page);
  }
}
