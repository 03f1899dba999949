package gongzhi.cases.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Who handles what, how long it takes, and what counts as done: the same rules the program reads.
 */
@Controller
@OpenToAll
@OwnTransactions
class StandardsController {

  private final StandardsPages standards;
  private final HomeCommunity home;
  private final Areas areas;
  private final Places places;
  private final Pages pages;

  StandardsController(
      StandardsPages standards, HomeCommunity home, Areas areas, Places places, Pages pages) {
    this.standards = standards;
    this.home = home;
    this.areas = areas;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/open/standards")
  View standards(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable Integer version,
      TimeWords times) {
    PlaceDefinition wanted = place.isEmpty() ? nearest() : places.get(place);
    return pages.show(
        "cases/standards", standards.of(wanted, new StandardsFilter(q, unit, version), times));
  }

  /** The place this browser looks at, else the first one. */
  private PlaceDefinition nearest() {
    return home.ground()
        .map(ground -> places.get(areas.place(ground)))
        .orElseGet(() -> places.all().iterator().next());
  }
}
