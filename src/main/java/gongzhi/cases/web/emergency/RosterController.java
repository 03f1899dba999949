package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.EmergencyRules.Plan;
import gongzhi.cases.emergency.RosterLine;
import gongzhi.cases.emergency.Rosters;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Preparing who is called out. */
@Controller
@Needs(Permission.EMERGENCY_PREPARE)
class RosterController {

  private static final String ADDRESS = "/desk/emergencies/roster";
  private static final String TEMPLATE = "cases/emergency/roster";

  private final Rosters rosters;
  private final RosterPages rosterPages;
  private final Pages pages;

  RosterController(Rosters rosters, RosterPages rosterPages, Pages pages) {
    this.rosters = rosters;
    this.rosterPages = rosterPages;
    this.pages = pages;
  }

  @GetMapping("/desk/emergencies/roster")
  View roster(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String kind,
      Viewer viewer,
      TimeWords times) {
    Area ground = rosterPages.ground(viewer, in);
    Plan plan = rosterPages.plan(ground, kind);
    return pages.show(TEMPLATE, rosterPages.page(viewer, ground, plan, "", times.words()));
  }

  /** Puts one person on it, or whoever holds the roles of the plan now. */
  @PostMapping("/desk/emergencies/roster")
  View add(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(defaultValue = "") String duty,
      Viewer viewer,
      TimeWords times) {
    Area ground = rosterPages.ground(viewer, in);
    Plan plan = rosterPages.plan(ground, kind);
    pages.keepForm(TEMPLATE, () -> rosterPages.page(viewer, ground, plan, duty, times.words()));
    rosters.add(viewer, ground, plan.key(), new RosterLine(0, new PartyId(person), "", duty));
    return pages.redirectTo(address(ground, plan));
  }

  @PostMapping("/desk/emergencies/roster/fill")
  View fill(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String kind,
      Viewer viewer) {
    Area ground = rosterPages.ground(viewer, in);
    Plan plan = rosterPages.plan(ground, kind);
    rosters.fill(viewer, ground, plan.key());
    return pages.redirectTo(address(ground, plan));
  }

  @PostMapping("/desk/emergencies/roster/remove")
  View remove(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") long person,
      Viewer viewer) {
    Area ground = rosterPages.ground(viewer, in);
    Plan plan = rosterPages.plan(ground, kind);
    rosters.remove(viewer, ground, plan.key(), new PartyId(person));
    return pages.redirectTo(address(ground, plan));
  }

  private static String address(Area ground, Plan plan) {
    return ADDRESS + "?in=" + ground.id() + "&kind=" + plan.key();
  }
}
