package gongzhi.cases.web.links;

import gongzhi.cases.links.AttendanceKind;
import gongzhi.cases.links.BranchLinks;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers linked to branches: linking them, noting that they took part, and counting it. */
@Controller
class LinksController {

  private static final String TEMPLATE = "cases/links/list";

  private final BranchLinks links;
  private final LinksPages linksPages;
  private final Areas areas;
  private final Pages pages;

  LinksController(BranchLinks links, LinksPages linksPages, Areas areas, Pages pages) {
    this.links = links;
    this.linksPages = linksPages;
    this.areas = areas;
    this.pages = pages;
  }

  @GetMapping("/desk/links")
  @Needs(Permission.CASE_SEE)
  View list(Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, linksPages.page(viewer, times));
  }

  @PostMapping("/desk/links")
  @Needs(Permission.POST_PROPOSE)
  View link(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "0") long officer,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(TEMPLATE, () -> linksPages.page(viewer, times));
    links.link(
        viewer,
        areas.find(new AreaId(in)).orElseThrow(() -> Rejection.invalid("links.choose-ground")),
        new PartyId(officer));
    return pages.redirectTo("/desk/links");
  }

  @PostMapping("/desk/links/{id:[0-9]{1,18}}/attended")
  @Needs(Permission.CASE_SEE)
  View attended(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(TEMPLATE, () -> linksPages.page(viewer, times));
    links.attended(viewer, id, kind(kind), day(on), words);
    return pages.redirectTo("/desk/links");
  }

  @PostMapping("/desk/links/{id:[0-9]{1,18}}/end")
  @Needs(Permission.POST_PROPOSE)
  View end(@PathVariable long id, Viewer viewer) {
    links.end(viewer, id);
    return pages.redirectTo("/desk/links");
  }

  private static @Nullable AttendanceKind kind(String written) {
    return Arrays.stream(AttendanceKind.values())
        .filter(one -> one.name().equals(written))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeException _) {
      return null;
    }
  }
}
