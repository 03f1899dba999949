package gongzhi.site.ground;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everyone may know about a place and its areas. */
@Controller
@OpenToAll
@OwnTransactions
class OpenController {

  private final OpenPages profiles;
  private final AreaCards cards;
  private final CardParts parts;
  private final Ground ground;
  private final Pages pages;

  OpenController(OpenPages profiles, AreaCards cards, CardParts parts, Ground ground, Pages pages) {
    this.parts = parts;
    this.profiles = profiles;
    this.cards = cards;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/open")
  View place(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable Long after,
      TimeWords times) {
    return pages.show("site/ground/open", profiles.of(place, after, times));
  }

  @GetMapping("/open/areas/{id}")
  View area(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long after,
      TimeWords times) {
    Area shown = ground.open(id);
    if (shown.id().value() != id) {
      return pages.redirectTo("/open/areas/" + shown.id());
    }
    return pages.show("site/ground/card", cards.of(shown, after, parts.of(shown, times), times));
  }
}
