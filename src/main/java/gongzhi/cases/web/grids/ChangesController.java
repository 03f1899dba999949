package gongzhi.cases.web.grids;

import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;

import gongzhi.cases.grids.GridDesk;
import gongzhi.cases.web.SecondLook;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Changes of grids: what is proposed, whom it concerns, and the word of the second person. */
@Controller
@Needs({GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE})
class ChangesController {

  private static final String ADDRESS = "/desk/grids/changes";
  private static final String ONE = ADDRESS + "/{id:[0-9]{1,18}}";
  private static final String PAGE = "cases/grids/change";

  private final GridDesk desk;
  private final ChangePages changePages;
  private final ChangeLists lists;
  private final NewPages newPages;
  private final Ground ground;
  private final Areas areas;
  private final Pages pages;

  ChangesController(
      GridDesk desk,
      ChangePages changePages,
      ChangeLists lists,
      NewPages newPages,
      Ground ground,
      Areas areas,
      Pages pages) {
    this.desk = desk;
    this.changePages = changePages;
    this.lists = lists;
    this.newPages = newPages;
    this.ground = ground;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/grids/changes")
  View list(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable Long before,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/grids/changes",
        lists.page(viewer, ground.at(viewer, in), new ChangeLists.Asked(state, before), times));
  }

  @GetMapping(ADDRESS + "/new")
  @Needs(GRID_CHANGE)
  View form(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, TimeWords times) {
    PlanForm form = own(viewer, sent);
    return pages.show("cases/grids/new", newPages.form(form, times));
  }

  /** Shows whom it would concern; nothing is written yet. */
  @GetMapping(ADDRESS + "/check")
  @Needs(GRID_CHANGE)
  View check(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, TimeWords times) {
    PlanForm form = own(viewer, sent);
    pages.keepForm("cases/grids/new", () -> newPages.form(form, times));
    return pages.show("cases/grids/check", newPages.check(form, times));
  }

  @PostMapping(ADDRESS)
  @Needs(GRID_CHANGE)
  View propose(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, TimeWords times) {
    PlanForm form = own(viewer, sent);
    pages.keepForm("cases/grids/new", () -> newPages.form(form, times));
    SecondLook.require(form.looked());
    return pages.redirectTo(ADDRESS + "/" + desk.propose(viewer, form.plan(areas)));
  }

  @GetMapping(ONE)
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, changePages.page(viewer, id, "", times));
  }

  @PostMapping(ONE + "/approve")
  @Needs(GRID_APPROVE)
  View approve(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(PAGE, () -> changePages.page(viewer, id, words, times));
    desk.approve(viewer, id, words);
    return pages.redirectTo(ADDRESS + "/" + id);
  }

  @PostMapping(ONE + "/refuse")
  @Needs(GRID_APPROVE)
  View refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(PAGE, () -> changePages.page(viewer, id, words, times));
    desk.refuse(viewer, id, words);
    return pages.redirectTo(ADDRESS + "/" + id);
  }

  @PostMapping(ONE + "/withdraw")
  @Needs({GRID_CHANGE, GRID_APPROVE})
  View withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(PAGE, () -> changePages.page(viewer, id, words, times));
    desk.withdraw(viewer, id, words);
    return pages.redirectTo(ADDRESS + "/" + id);
  }

  /** What was asked for, about a grid of the viewer's own ground. */
  private PlanForm own(Viewer viewer, MultiValueMap<String, String> sent) {
    PlanForm form = new PlanForm(sent);
    viewer.require(GRID_CHANGE, ground.at(viewer, form.grid()).path());
    return form;
  }
}
