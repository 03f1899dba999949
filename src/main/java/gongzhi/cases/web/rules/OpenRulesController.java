package gongzhi.cases.web.rules;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.database.Scope;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rule table as everybody may read it, with all its versions. */
@Controller
@OpenToAll
@OwnTransactions
class OpenRulesController {

  private final RulePages rulePages;
  private final Places places;
  private final Pages pages;

  OpenRulesController(RulePages rulePages, Places places, Pages pages) {
    this.rulePages = rulePages;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/open/rules")
  View table(@RequestParam(defaultValue = "") String place, TimeWords times) {
    PlaceDefinition wanted = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    List<TabLink> tabs = tabs(wanted, times);
    return pages.show(
        "cases/rules/open", Scope.anonymous().call(() -> rulePages.open(wanted, tabs, times)));
  }

  private List<TabLink> tabs(PlaceDefinition wanted, TimeWords times) {
    List<TabLink> all =
        StreamSupport.stream(places.all().spliterator(), false)
            .map(
                one ->
                    new TabLink(
                        times.words().of(one.name()),
                        "/open/rules?place=" + one.code(),
                        one.equals(wanted),
                        "",
                        ""))
            .toList();
    return all.size() < 2 ? List.of() : all;
  }
}
