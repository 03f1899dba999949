package gongzhi.cases.web.grid;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.cases.web.Confiding;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Something seen on the way: reported, and where it was small, put right in one go. */
@Controller
@Needs(Permission.CASE_REGISTER)
class SnapController {

  private final MyGrid myGrid;
  private final SnapPages snapPages;
  private final SnapWork work;
  private final Confiding confiding;
  private final Intake intake;
  private final Receipts receipts;
  private final Pages pages;

  SnapController(
      MyGrid myGrid,
      SnapPages snapPages,
      SnapWork work,
      Confiding confiding,
      Intake intake,
      Receipts receipts,
      Pages pages) {
    this.myGrid = myGrid;
    this.snapPages = snapPages;
    this.work = work;
    this.confiding = confiding;
    this.intake = intake;
    this.receipts = receipts;
    this.pages = pages;
  }

  @GetMapping("/grid/snap")
  View snap(Viewer viewer, Words words) {
    return pages.show(
        "cases/grid/snap", snapPages.page(SnapForm.blank(), Problems.none(), viewer, words));
  }

  /** The categories the words suggest. */
  @GetMapping("/grid/snap/categories")
  View categories(@ModelAttribute SnapForm form, Viewer viewer, Words words) {
    return pages.show(
        "cases/grid/snap-categories", snapPages.page(form, Problems.none(), viewer, words));
  }

  /** The grid and its buildings, with the one around the phone chosen. */
  @GetMapping("/grid/snap/place")
  View place(@ModelAttribute SnapForm form, Viewer viewer, Words words) {
    return pages.show(
        "cases/grid/snap-place", snapPages.page(form, Problems.none(), viewer, words));
  }

  @PostMapping("/grid/snap")
  @OwnTransactions
  View send(
      @Valid @ModelAttribute SnapForm form, BindingResult errors, Viewer viewer, Words words) {
    snapPages.checkCategory(form, viewer, errors);
    Problems problems = snapPages.problems(form, errors, viewer, words);
    if (problems.any()) {
      return pages.unprocessable("cases/grid/snap", snapPages.page(form, problems, viewer, words));
    }
    pages.keepForm("cases/grid/snap", () -> snapPages.page(form, Problems.none(), viewer, words));
    Submitter again = form.submitter(viewer.party());
    CaseNo no =
        receipts
            .earlier(again.principal(), again.key(), again.bodyHash())
            .orElseGet(() -> report(form, viewer));
    if (form.isFixed()) {
      work.fix(no, form, viewer);
    }
    return pages.redirectTo((work.sees(no, viewer) ? "/grid/snap/done/" : "/cases/") + no);
  }

  private CaseNo report(SnapForm form, Viewer viewer) {
    myGrid.requireOurs(form, viewer);
    Area here = myGrid.of(viewer).area();
    List<String> shown = work.keep(form.photos(), form.files());
    Report made = myGrid.onOurs(form, viewer).report(shown, here.id());
    return intake
        .receive(
            confiding.judgedAt(here, made, form.confided(), form.category()),
            form.submitter(viewer.party()))
        .no();
  }
}
