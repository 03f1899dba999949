package gongzhi.projects.web;

import static gongzhi.parties.Permission.FUND_APPROVE;
import static gongzhi.parties.Permission.FUND_KEEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.projects.bank.MonthCloses;
import gongzhi.projects.funds.Projects;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The funds of communities at the desk: received, planned, closed month by month. */
@Controller
@Needs({FUND_KEEP, FUND_APPROVE})
class FundsController {

  static final String ADDRESS = "/desk/funds";
  static final String PROJECTS = ADDRESS + "/projects/";
  static final String PAYMENTS = ADDRESS + "/payments/";

  private static final String PAGE = "projects/desk";

  private final FundDesks made;
  private final Projects projects;
  private final MonthCloses closes;
  private final Pages pages;

  FundsController(FundDesks made, Projects projects, MonthCloses closes, Pages pages) {
    this.made = made;
    this.projects = projects;
    this.closes = closes;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View page(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    Area ground = made.ground(viewer, in);
    return made.isOfACommunity(ground)
        ? pages.show(
            PAGE,
            made.page(viewer, ground, new FundDesks.Asked(year, after, FundForm.BLANK), times))
        : pages.show("projects/desk-list", made.list(viewer, ground, times));
  }

  @PostMapping(ADDRESS + "/receive")
  View receive(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute FundForm form,
      Viewer viewer,
      TimeWords times) {
    Area community = kept(viewer, in, form, times);
    projects.receive(viewer, community, form.sum());
    return back(community);
  }

  @PostMapping(ADDRESS + "/plan")
  View plan(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute FundForm form,
      Viewer viewer,
      TimeWords times) {
    Area community = kept(viewer, in, form, times);
    return pages.redirectTo(PROJECTS + projects.plan(viewer, community, form.project()).no());
  }

  @PostMapping(ADDRESS + "/months/propose")
  View propose(@RequestParam(required = false) @Nullable Long in, Viewer viewer) {
    Area community = made.ground(viewer, in);
    closes.propose(viewer, community);
    return back(community);
  }

  @PostMapping(ADDRESS + "/months/confirm")
  View confirm(@RequestParam(required = false) @Nullable Long in, Viewer viewer) {
    Area community = made.ground(viewer, in);
    closes.confirm(viewer, community);
    return back(community);
  }

  private Area kept(Viewer viewer, @Nullable Long in, FundForm form, TimeWords times) {
    Area community = made.ground(viewer, in);
    viewer.require(FUND_KEEP, community.path());
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(viewer, community, new FundDesks.Asked(0, "", form), times),
                FundForm.fieldOf(refused.code())));
    return community;
  }

  private View back(Area community) {
    return pages.redirectTo(ADDRESS + "?in=" + community.id());
  }
}
