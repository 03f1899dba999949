package gongzhi.procedures.web.workplans;

import static gongzhi.parties.Permission.MEETING_CALL;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.workplans.WorkPlan;
import gongzhi.procedures.workplans.WorkPlans;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Plans: made and split into tasks at the desk, read by everybody. */
@Controller
@Needs(MEETING_CALL)
class WorkPlansController {

  private static final String LIST = "procedures/workplans/desk";
  private static final String PAGE = "procedures/workplans/desk-one";
  private static final String ONE = WorkPlanPages.DESK + "/{id:[0-9]{1,18}}";

  private final WorkPlans plans;
  private final WorkPlanPages made;
  private final Pages pages;

  WorkPlansController(WorkPlans plans, WorkPlanPages made, Pages pages) {
    this.plans = plans;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(WorkPlanPages.OPEN)
  @OpenToAll
  View open(@RequestParam(defaultValue = "") String place, TimeWords times) {
    return pages.show("procedures/workplans/list", made.open(place, times));
  }

  @GetMapping(WorkPlanPages.OPEN + "/{id:[0-9]{1,18}}")
  @OpenToAll
  View openOne(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show("procedures/workplans/one", made.open(id, viewer, times));
  }

  @GetMapping(WorkPlanPages.DESK)
  View list(Viewer viewer, TimeWords times) {
    return pages.show(LIST, made.desk(viewer, WorkPlanForm.BLANK, times));
  }

  @PostMapping(WorkPlanPages.DESK)
  View make(@ModelAttribute WorkPlanForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        LIST,
        LIST,
        refused ->
            new FormAgain(made.desk(viewer, form, times), WorkPlanForm.fieldOf(refused.code())));
    long id = plans.make(viewer, form.plan(made.own(viewer)));
    return pages.redirectTo(WorkPlanPages.DESK + "/" + id);
  }

  @GetMapping(ONE)
  View one(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(viewer, made.mine(viewer, id), WorkPlanForm.BLANK, times));
  }

  @PostMapping(ONE + "/tasks")
  View add(
      @PathVariable long id, @ModelAttribute WorkPlanForm form, Viewer viewer, TimeWords times) {
    WorkPlan plan = made.mine(viewer, id);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(viewer, plan, form, times), WorkPlanForm.fieldOf(refused.code())));
    plans.add(viewer, plan, form.newTask());
    return pages.redirectTo(WorkPlanPages.DESK + "/" + id);
  }

  /** What the unit says; back to where everybody reads it, since it has no desk for plans. */
  @PostMapping(WorkPlanPages.OPEN + "/{id:[0-9]{1,18}}/tasks/{line:[0-9]{1,18}}/report")
  @SignedIn
  View report(
      @PathVariable long id,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String result,
      Viewer viewer) {
    plans.report(viewer, made.get(id), line, result);
    return pages.redirectTo(WorkPlanPages.OPEN + "/" + id);
  }

  @PostMapping(ONE + "/tasks/{line:[0-9]{1,18}}/accept")
  View accept(@PathVariable long id, @PathVariable long line, Viewer viewer) {
    plans.accept(viewer, made.mine(viewer, id), line);
    return pages.redirectTo(WorkPlanPages.DESK + "/" + id);
  }

  @PostMapping(ONE + "/tasks/{line:[0-9]{1,18}}/return")
  View giveBack(
      @PathVariable long id,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String result,
      Viewer viewer) {
    plans.giveBack(viewer, made.mine(viewer, id), line, result);
    return pages.redirectTo(WorkPlanPages.DESK + "/" + id);
  }
}
