package gongzhi.cases.web.emergency;

import gongzhi.cases.Intake;
import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.emergency.Households;
import gongzhi.cases.emergency.Responses;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.Category;
import gongzhi.cases.web.Confiding;
import gongzhi.cases.web.emergency.MyCallPages.At;
import gongzhi.cases.web.emergency.MyCallPages.Typed;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** For those who were called out: what for, and the buildings to go through. */
@Controller
@Needs(Permission.CASE_VISIT)
class MyCallController {

  private static final String ONE = "/grid/emergency/{id:[0-9]{1,18}}";
  private static final String ROUND = ONE + "/buildings/{line:[0-9]{1,18}}";
  private static final String TEMPLATE = "cases/emergency/round";

  private final Work work;
  private final MyCallPages callPages;
  private final RoundWork rounds;
  private final Confiding confiding;
  private final Intake intake;
  private final Pages pages;

  MyCallController(
      Work work,
      MyCallPages callPages,
      RoundWork rounds,
      Confiding confiding,
      Intake intake,
      Pages pages) {
    this.work = work;
    this.callPages = callPages;
    this.rounds = rounds;
    this.confiding = confiding;
    this.intake = intake;
    this.pages = pages;
  }

  /** What those who were called out may do. */
  @Component
  record Work(Emergencies emergencies, Responses responses, Households households) {}

  @GetMapping("/grid/emergency")
  @Needs(Permission.CASE_SEE)
  View calls(Viewer viewer, TimeWords times) {
    return pages.show("cases/emergency/calls", callPages.calls(viewer, times));
  }

  @PostMapping(ONE + "/acknowledge")
  @Needs(Permission.CASE_SEE)
  View acknowledge(@PathVariable long id, Viewer viewer) {
    work.responses().acknowledge(viewer, id);
    return pages.redirectTo(MyCallPages.ADDRESS);
  }

  @PostMapping(ONE + "/tasks")
  @Needs(Permission.CASE_SEE)
  View done(@PathVariable long id, @RequestParam(defaultValue = "") String task, Viewer viewer) {
    work.responses().done(viewer, id, task);
    return pages.redirectTo(MyCallPages.ADDRESS);
  }

  @GetMapping(ROUND)
  View round(
      @PathVariable long id,
      @PathVariable long line,
      @RequestParam(defaultValue = "") String just,
      Viewer viewer,
      TimeWords times) {
    String made = just.isEmpty() ? "" : CaseNo.of(just).value();
    return pages.show(
        TEMPLATE,
        callPages.round(
            work.emergencies().find(id),
            work.households().building(viewer, id, line),
            new Typed(null, "", made, ""),
            At.of(viewer, times)));
  }

  @PostMapping(ROUND)
  View checked(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute CountForm form,
      Viewer viewer,
      TimeWords times) {
    Area building = rounds.building(viewer, id, line);
    Emergency about = work.emergencies().find(id);
    pages.keepForm(
        TEMPLATE,
        () -> callPages.round(about, building, new Typed(form, "", "", ""), At.of(viewer, times)));
    work.households().checked(viewer, new Households.Round(id, line, form.seen()), form.count());
    return pages.redirectTo(MyCallPages.ADDRESS);
  }

  /** A household in need comes in by the one door first; a retry finds the same case. */
  @PostMapping(ROUND + "/help")
  @Needs(Permission.CASE_REGISTER)
  @OwnTransactions
  View help(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute HelpForm form,
      Viewer viewer,
      TimeWords times) {
    Area building = rounds.building(viewer, id, line);
    Emergency about = rounds.emergency(id);
    pages.keepForm(
        TEMPLATE,
        () ->
            callPages.round(
                about,
                building,
                new Typed(null, StartForm.text(form.words()), "", StartForm.text(form.confided())),
                At.of(viewer, times)));
    String no =
        intake
            .register(
                confiding.judged(form.report(building), form.confided(), Category.RESCUE),
                form.submitter(viewer.party()),
                viewer)
            .receipt()
            .no()
            .value();
    rounds.helped(viewer, id, line, no);
    return pages.redirectTo(MyCallPages.address(id, line) + "?just=" + no);
  }
}
