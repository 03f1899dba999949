package gongzhi.cases.web.rules;

import gongzhi.cases.ruletable.RuleChanges;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rule table on the desk: reading it, and deciding what somebody proposed. */
@Controller
class RulesController {

  private static final String ADDRESS = "/desk/rules";

  private final RulePages rulePages;
  private final RuleChanges changes;
  private final RulePlaces places;
  private final Pages pages;

  RulesController(RulePages rulePages, RuleChanges changes, RulePlaces places, Pages pages) {
    this.rulePages = rulePages;
    this.changes = changes;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/desk/rules")
  @Needs(Permission.CASE_SEE)
  View table(Viewer viewer, TimeWords times) {
    return pages.show("cases/rules/table", rulePages.desk(places.of(viewer), viewer, times));
  }

  @PostMapping("/desk/rules/{id:[0-9]{1,18}}/approve")
  @Needs(Permission.RULE_APPROVE)
  View approve(@PathVariable long id, Viewer viewer) {
    changes.approve(viewer, id);
    return pages.redirectTo(ADDRESS);
  }

  @PostMapping("/desk/rules/{id:[0-9]{1,18}}/refuse")
  @Needs(Permission.RULE_APPROVE)
  View refuse(@PathVariable long id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
    changes.refuse(viewer, id, words);
    return pages.redirectTo(ADDRESS);
  }

  @PostMapping("/desk/rules/{id:[0-9]{1,18}}/take-back")
  @Needs(Permission.RULE_PROPOSE)
  View takeBack(@PathVariable long id, Viewer viewer) {
    changes.takeBack(viewer, id);
    return pages.redirectTo(ADDRESS);
  }
}
