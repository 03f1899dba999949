package gongzhi.projects.web;

import static gongzhi.parties.Permission.FUND_APPROVE;
import static gongzhi.parties.Permission.FUND_KEEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.projects.funds.Fund;
import gongzhi.projects.funds.PaymentStore;
import gongzhi.projects.funds.Payments;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.projects.funds.Projects;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** One project at the desk: given money, paid from, ended. */
@Controller
@Needs({FUND_KEEP, FUND_APPROVE})
class ProjectsController {

  private static final String PAGE = "projects/desk-project";
  private static final String ONE = FundsController.PROJECTS + "{no}";

  private final Projects projects;
  private final Payments payments;
  private final Views views;
  private final InvoicePhotos photos;
  private final Pages pages;

  /** What is looked at. */
  @Component
  record Views(
      ProjectViews made, FundViews funds, Fund fund, ProjectStore projects, PaymentStore payments) {

    Project get(Viewer viewer, String no) {
      Project project = projects.get(no);
      if (!viewer.may(FUND_KEEP, project.areaPath())
          && !viewer.may(FUND_APPROVE, project.areaPath())) {
        throw Rejection.notFound("project.no-such-project");
      }
      return project;
    }

    ProjectPage page(Viewer viewer, String no, FundForm typed, TimeWords times) {
      Project project = get(viewer, no);
      return made.desk(
          viewer, project, typed, funds.ever(fund.find(project.area()).orElseThrow()), times);
    }
  }

  ProjectsController(
      Projects projects, Payments payments, Views views, InvoicePhotos photos, Pages pages) {
    this.projects = projects;
    this.payments = payments;
    this.views = views;
    this.photos = photos;
    this.pages = pages;
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, views.page(viewer, no, FundForm.BLANK, times));
  }

  @PostMapping(ONE + "/give")
  View give(
      @PathVariable String no, @ModelAttribute FundForm form, Viewer viewer, TimeWords times) {
    Project project = kept(no, form, viewer, times);
    projects.give(viewer, project, form.sum());
    return back(no);
  }

  @PostMapping(ONE + "/payments")
  View pay(
      @PathVariable String no,
      @ModelAttribute FundForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Viewer viewer,
      TimeWords times) {
    Project project = kept(no, form, viewer, times);
    payments.ask(
        viewer, project, form.payment(photos.keep(project, files == null ? List.of() : files)));
    return back(no);
  }

  @PostMapping(ONE + "/end")
  View end(@PathVariable String no, Viewer viewer) {
    projects.end(viewer, views.get(viewer, no));
    return back(no);
  }

  @PostMapping(FundsController.PAYMENTS + "{id:[0-9]{1,18}}/pay")
  View pay(@PathVariable long id, Viewer viewer) {
    payments.pay(viewer, views.payments().get(id));
    return back(views.payments().get(id).project());
  }

  @PostMapping(FundsController.PAYMENTS + "{id:[0-9]{1,18}}/refuse")
  View refuse(@PathVariable long id, @RequestParam(defaultValue = "") String why, Viewer viewer) {
    payments.refuse(viewer, views.payments().get(id), why);
    return back(views.payments().get(id).project());
  }

  private Project kept(String no, FundForm form, Viewer viewer, TimeWords times) {
    Project project = views.get(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(views.page(viewer, no, form, times), FundForm.fieldOf(refused.code())));
    return project;
  }

  private View back(String no) {
    return pages.redirectTo(FundsController.PROJECTS + no);
  }
}
