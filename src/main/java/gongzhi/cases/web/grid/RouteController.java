package gongzhi.cases.web.grid;

import gongzhi.cases.routes.RouteOrders;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.LngLat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A suggested walk; whoever walks may put it in another order. */
@Controller
@Needs({Permission.CASE_VERIFY, Permission.CASE_VISIT})
class RouteController {

  private final RoutePages routePages;
  private final RouteOrders orders;
  private final Pages pages;

  RouteController(RoutePages routePages, RouteOrders orders, Pages pages) {
    this.routePages = routePages;
    this.orders = orders;
    this.pages = pages;
  }

  @GetMapping("/grid/route")
  View route(
      @RequestParam(required = false) @Nullable Double lng,
      @RequestParam(required = false) @Nullable Double lat,
      Viewer viewer,
      TimeWords times) {
    return pages.show("cases/grid/route", routePages.page(viewer, from(lng, lat), times));
  }

  /** One stop up or down. */
  @PostMapping(RoutePages.ADDRESS)
  View move(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "false") boolean up,
      Viewer viewer,
      TimeWords times) {
    RouteOrders.Chosen now = routePages.chosen(viewer, Optional.empty(), times);
    orders.move(routePages.day(viewer, times), now.stops(), key, up);
    return pages.redirectTo(RoutePages.ADDRESS);
  }

  @PostMapping(RoutePages.ADDRESS + "/suggested")
  View suggested(Viewer viewer, TimeWords times) {
    orders.forget(routePages.day(viewer, times));
    return pages.redirectTo(RoutePages.ADDRESS);
  }

  private static Optional<LngLat> from(@Nullable Double lng, @Nullable Double lat) {
    return lng == null || lat == null ? Optional.empty() : Optional.of(new LngLat(lng, lat));
  }
}
