package gongzhi.projects.web.income;

import static gongzhi.parties.Permission.FUND_APPROVE;
import static gongzhi.parties.Permission.FUND_KEEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.projects.income.CommonIncome;
import gongzhi.projects.income.IncomeSplit;
import gongzhi.projects.income.SplitStore;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Common income at the desk: received, and split as the owners decided. */
@Controller
@Needs({FUND_KEEP, FUND_APPROVE})
class IncomeController {

  static final String ADDRESS = "/desk/income";

  private static final String PAGE = "projects/income/desk";
  private static final String SPLIT = ADDRESS + "/splits/{id:[0-9]{1,18}}";

  private final CommonIncome income;
  private final SplitStore splits;
  private final IncomePages made;
  private final Ground ground;
  private final Pages pages;

  IncomeController(
      CommonIncome income, SplitStore splits, IncomePages made, Ground ground, Pages pages) {
    this.income = income;
    this.splits = splits;
    this.made = made;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View page(@RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(viewer, ground.at(viewer, in), IncomeForm.BLANK, times));
  }

  @PostMapping(ADDRESS + "/receive")
  View receive(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute IncomeForm form,
      Viewer viewer,
      TimeWords times) {
    Area area = kept(viewer, in, form, times);
    income.receive(viewer, area, form.sum());
    return back(area.id());
  }

  @PostMapping(ADDRESS + "/splits")
  View propose(
      @RequestParam(required = false) @Nullable Long in,
      @ModelAttribute IncomeForm form,
      Viewer viewer,
      TimeWords times) {
    Area area = kept(viewer, in, form, times);
    income.propose(viewer, area, form.split());
    return back(area.id());
  }

  @PostMapping(SPLIT + "/book")
  View book(@PathVariable long id, Viewer viewer) {
    IncomeSplit split = splits.get(id);
    income.confirm(viewer, split);
    return back(split.area());
  }

  @PostMapping(SPLIT + "/withdraw")
  View withdraw(@PathVariable long id, Viewer viewer) {
    IncomeSplit split = splits.get(id);
    income.withdraw(viewer, split);
    return back(split.area());
  }

  private Area kept(Viewer viewer, @Nullable Long in, IncomeForm form, TimeWords times) {
    Area area = ground.at(viewer, in);
    viewer.require(FUND_KEEP, area.path());
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(viewer, area, form, times), IncomeForm.fieldOf(refused.code())));
    return area;
  }

  private View back(AreaId area) {
    return pages.redirectTo(ADDRESS + "?in=" + area);
  }
}
