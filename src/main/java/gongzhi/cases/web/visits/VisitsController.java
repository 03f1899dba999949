package gongzhi.cases.web.visits;

import gongzhi.cases.Intake;
import gongzhi.cases.visits.Target;
import gongzhi.cases.visits.Visit;
import gongzhi.cases.visits.Visits;
import gongzhi.cases.web.Confiding;
import gongzhi.cases.web.visits.VisitPages.Asked;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Going to see people: who is due, and what came of each visit. */
@Controller
@Needs(Permission.CASE_VISIT)
class VisitsController {

  private final Visits visits;
  private final VisitPages visitPages;
  private final VisitWork work;
  private final Ground ground;
  private final Confiding confiding;
  private final Intake intake;
  private final Pages pages;

  VisitsController(
      Visits visits,
      VisitPages visitPages,
      VisitWork work,
      Ground ground,
      Confiding confiding,
      Intake intake,
      Pages pages) {
    this.visits = visits;
    this.visitPages = visitPages;
    this.work = work;
    this.ground = ground;
    this.confiding = confiding;
    this.intake = intake;
    this.pages = pages;
  }

  @GetMapping("/grid/visits")
  View due(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(required = false) @Nullable LocalDate due,
      @RequestParam(defaultValue = "0") long id,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    Area here = ground.at(viewer, in);
    return pages.show(
        "cases/visits/due",
        visitPages.due(here, new Asked(group, due, id), done, times).among(grounds(viewer, here)));
  }

  /** Whoever acts for a second grid looks after its doors as well. */
  private List<TabLink> grounds(Viewer viewer, Area here) {
    return ground.of(viewer).stream()
        .map(
            one ->
                new TabLink(
                    one.name(), VisitPages.DUE + "?in=" + one.id(), one.equals(here), "", ""))
        .toList();
  }

  /** A new door on a list. */
  @PostMapping("/grid/visits")
  View add(
      @RequestParam(defaultValue = "") String group,
      @RequestParam(required = false) @Nullable Long area,
      @RequestParam(defaultValue = "") String place,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        "cases/visits/due",
        () -> visitPages.due(ground.at(viewer, null), new Asked("", null, 0), "", times));
    if (area == null) {
      throw Rejection.invalid("visit.say-where");
    }
    visits.add(viewer, group, ground.at(viewer, area), place);
    return pages.redirectTo(VisitPages.DUE);
  }

  @GetMapping("/grid/visits/{id:[0-9]{1,18}}")
  View door(@PathVariable long id, Viewer viewer, TimeWords times) {
    return pages.show(
        "cases/visits/door", visitPages.door(visits.target(viewer, id), VisitForm.BLANK, times));
  }

  /** A visit; its finding comes in by the one door first, and a retry finds both. */
  @PostMapping("/grid/visits/{id:[0-9]{1,18}}")
  @OwnTransactions
  View visited(
      @PathVariable long id, @ModelAttribute VisitForm form, Viewer viewer, TimeWords times) {
    Target target = work.target(viewer, id);
    pages.keepForm("cases/visits/door", () -> visitPages.door(target, form, times));
    Visit visit = form.visit();
    visits.check(visit);
    String key = form.keyOfVisit();
    String caseNo =
        visit.finding().isEmpty()
            ? ""
            : intake
                .register(
                    confiding.judged(form.report(target), form.confided(), null),
                    form.submitter(viewer.party()),
                    viewer)
                .receipt()
                .no()
                .value();
    work.visited(viewer, id, new VisitWork.Made(visit, key, caseNo));
    return pages.redirectTo(VisitPages.DUE + "?done=" + (caseNo.isEmpty() ? "yes" : caseNo));
  }

  @PostMapping("/grid/visits/{id:[0-9]{1,18}}/leave")
  View leave(
      @PathVariable long id, @ModelAttribute VisitForm form, Viewer viewer, TimeWords times) {
    Target target = visits.target(viewer, id);
    pages.keepForm("cases/visits/door", () -> visitPages.door(target, form, times));
    visits.leave(viewer, id, Objects.requireNonNullElse(form.why(), ""));
    return pages.redirectTo(VisitPages.DUE);
  }
}
