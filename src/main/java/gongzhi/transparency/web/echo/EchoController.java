package gongzhi.transparency.web.echo;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The echo wall for everyone: whose sheet of a month hangs, and each sheet itself. */
@Controller
@OpenToAll
class EchoController {

  private final EchoPages sheets;
  private final EchoWalls walls;
  private final Places places;
  private final Pages pages;
  private final String site;

  EchoController(
      EchoPages sheets,
      EchoWalls walls,
      Places places,
      Pages pages,
      @Value("${gongzhi.address}") String site) {
    this.sheets = sheets;
    this.walls = walls;
    this.places = places;
    this.pages = pages;
    this.site = site;
  }

  @GetMapping("/echo")
  View walls(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(required = false) @Nullable Long after,
      TimeWords times) {
    PlaceDefinition wanted = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    return pages.show("transparency/echo/walls", walls.of(wanted, month, after, times));
  }

  @GetMapping("/echo/{community:[0-9]{1,18}}/{month}")
  View sheet(@PathVariable long community, @PathVariable String month, TimeWords times) {
    Area where = sheets.community(community);
    return pages.show(
        "transparency/echo/sheet", sheets.page(where, EchoPages.month(month), site, times));
  }
}
