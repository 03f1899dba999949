package gongzhi.cases.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.site.Look;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.ground.BuildingCode;
import gongzhi.site.work.Sender;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Choosing the community to look at, and arriving by the code on a building. */
@Controller
@OpenToAll
@OwnTransactions
class PickController {

  private static final Duration REMEMBERED = Duration.ofDays(365);
  private static final int FOUND_MAX = 50;

  private final HomeCommunity home;
  private final Drafts drafts;
  private final Areas areas;
  private final Pages pages;

  PickController(HomeCommunity home, Drafts drafts, Areas areas, Pages pages) {
    this.home = home;
    this.drafts = drafts;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/pick")
  View lists(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String q) {
    return pages.show("cases/pick", new PickPage(q, found(in, q)));
  }

  @PostMapping("/pick")
  View pick(@RequestParam long area, HttpServletResponse response) {
    Area chosen = areas.get(new AreaId(area));
    if (chosen.level() != Level.COMMUNITY) {
      throw Rejection.invalid("home.choose-a-community");
    }
    ResponseCookie cookie =
        ResponseCookie.from(Look.PLACE, String.valueOf(area))
            .path("/")
            .maxAge(REMEMBERED)
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return pages.redirectTo("/");
  }

  /** The code on a building or an asset: the report begins with its place filled in. */
  @GetMapping("/q/{code}")
  View scanned(@PathVariable String code, @RequestAttribute(Sender.DEVICE) String device) {
    Area area =
        BuildingCode.read(code)
            .flatMap(areas::find)
            .orElseThrow(() -> Rejection.notFound("report.no-such-code"));
    drafts.keep(device, drafts.of(device).inArea(area.id().value()));
    return pages.redirectTo("/report");
  }

  private List<PickPage.Choice> found(@Nullable Long in, String q) {
    if (!q.isBlank()) {
      return home.districts().stream()
          .flatMap(district -> areas.search(q.strip(), district, FOUND_MAX).stream())
          .filter(area -> area.level() == Level.COMMUNITY)
          .limit(FOUND_MAX)
          .map(this::choice)
          .toList();
    }
    List<Area> listed =
        in == null
            ? home.districts()
            : areas.children(areas.get(new AreaId(in)).id(), Area.GENERAL);
    return listed.stream()
        .filter(area -> !area.level().isBelow(Level.COMMUNITY))
        .map(this::choice)
        .toList();
  }

  private PickPage.Choice choice(Area area) {
    String above = area.parent() == null ? "" : areas.get(area.parent()).name();
    return new PickPage.Choice(
        area.id().value(), area.name(), above, area.level() == Level.COMMUNITY);
  }
}
