package gongzhi.cases.web.rules;

import gongzhi.cases.ruletable.RuleChanges;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.PlaceDefinition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Proposing another rule table; nothing applies before another person says so. */
@Controller
@Needs(Permission.RULE_PROPOSE)
class EditController {

  private static final String TEMPLATE = "cases/rules/edit";

  private final EditPages editPages;
  private final RuleChanges changes;
  private final RulePlaces places;
  private final Pages pages;

  EditController(EditPages editPages, RuleChanges changes, RulePlaces places, Pages pages) {
    this.editPages = editPages;
    this.changes = changes;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/desk/rules/new")
  View edit(Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, editPages.begin(places.of(viewer), times));
  }

  /** Which open cases it would treat otherwise; nothing is proposed. */
  @PostMapping(path = "/desk/rules/new", params = "look")
  View look(@ModelAttribute TableForm form, Viewer viewer, TimeWords times) {
    PlaceDefinition place = places.of(viewer);
    pages.keepForm(TEMPLATE, () -> editPages.again(place, form, times));
    return pages.show(TEMPLATE, editPages.looked(place, form, times));
  }

  @PostMapping(path = "/desk/rules/new", params = "!look")
  View propose(@ModelAttribute TableForm form, Viewer viewer, TimeWords times) {
    PlaceDefinition place = places.of(viewer);
    pages.keepForm(TEMPLATE, () -> editPages.again(place, form, times));
    changes.propose(
        viewer,
        place.code(),
        new RuleChanges.Proposal(form.rows(), form.handed(), form.why(), form.base()));
    return pages.redirectTo("/desk/rules");
  }
}
