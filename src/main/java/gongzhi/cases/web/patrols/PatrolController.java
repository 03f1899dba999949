package gongzhi.cases.web.patrols;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.patrols.NewPoint;
import gongzhi.cases.patrols.PatrolPoint;
import gongzhi.cases.patrols.Patrols;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.web.Confiding;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.LngLat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Today's patrol: which points are due, and looking at one. */
@Controller
@Needs(Permission.CASE_VERIFY)
class PatrolController {

  private static final String POINT = PatrolPages.ADDRESS + "/{id:[0-9]{1,18}}";

  private final Patrols patrols;
  private final PatrolPages patrolPages;
  private final PatrolWork work;
  private final Ground ground;
  private final Intakes intakes;
  private final Pages pages;

  PatrolController(
      Patrols patrols,
      PatrolPages patrolPages,
      PatrolWork work,
      Ground ground,
      Intakes intakes,
      Pages pages) {
    this.patrols = patrols;
    this.patrolPages = patrolPages;
    this.work = work;
    this.ground = ground;
    this.intakes = intakes;
    this.pages = pages;
  }

  /** The one door of reports, what it answered before, and what is confidential. */
  @Component
  record Intakes(Intake intake, Receipts receipts, Confiding confiding) {}

  /** A new point as typed. */
  record NewForm(
      @Nullable String kind,
      @Nullable Long area,
      @Nullable String place,
      @Nullable Double lng,
      @Nullable Double lat) {}

  @GetMapping("/grid/patrol")
  View due(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute PatrolPages.After after,
      @RequestParam(defaultValue = "") String done,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, in);
    return pages.show("cases/patrols/due", patrolPages.due(where, after, done, times));
  }

  /** A new point on the list; without a position it lies in the middle of its place. */
  @PostMapping(PatrolPages.ADDRESS)
  View add(@ModelAttribute NewForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        "cases/patrols/due",
        () -> patrolPages.due(ground.at(viewer, null), PatrolPages.After.NONE, "", times));
    if (form.area() == null) {
      throw Rejection.invalid("patrol.say-which-area");
    }
    Area area = ground.at(viewer, form.area());
    patrols.add(
        viewer, area, new NewPoint(text(form.kind()), text(form.place()), spot(form, area)));
    return pages.redirectTo(PatrolPages.ADDRESS);
  }

  @GetMapping(POINT)
  View point(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      TimeWords times) {
    return pages.show(
        "cases/patrols/point",
        patrolPages.point(patrols.point(viewer, id), LookForm.blank(code), times));
  }

  /** A look; its finding comes in by the one door first, and a retry finds both. */
  @PostMapping(POINT)
  @OwnTransactions
  View looked(
      @PathVariable long id, @ModelAttribute LookForm form, Viewer viewer, TimeWords times) {
    PatrolPoint point = work.point(viewer, id);
    pages.keepForm("cases/patrols/point", () -> patrolPages.point(point, form, times));
    form.requireSound();
    patrols.check(point, form.look());
    String caseNo = form.foundSomething() ? report(point, form, viewer).value() : "";
    work.looked(viewer, id, form, caseNo);
    return pages.redirectTo(PatrolPages.ADDRESS + "?done=" + (caseNo.isEmpty() ? "yes" : caseNo));
  }

  @PostMapping(POINT + "/leave")
  View leave(@PathVariable long id, Viewer viewer) {
    patrols.leave(viewer, id);
    return pages.redirectTo(PatrolPages.ADDRESS);
  }

  private CaseNo report(PatrolPoint point, LookForm form, Viewer viewer) {
    Submitter by = form.submitter(viewer.party());
    return intakes
        .receipts()
        .earlier(by.principal(), by.key(), by.bodyHash())
        .orElseGet(
            () -> {
              List<String> shown = work.keep(form.photos(), form.files());
              Report made = form.report(point, shown);
              return intakes
                  .intake()
                  .receive(intakes.confiding().judged(made, form.confided(), null), by)
                  .no();
            });
  }

  private static LngLat spot(NewForm form, Area area) {
    if (form.lng() != null && form.lat() != null) {
      return new LngLat(form.lng(), form.lat());
    }
    LngLat middle = area.label();
    if (middle == null) {
      throw Rejection.invalid("patrol.locate-it");
    }
    return middle;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
