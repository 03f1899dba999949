package gongzhi.cases.web.grid;

import gongzhi.cases.Intake;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
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
  private final Intake intake;
  private final Receipts receipts;
  private final Pages pages;

  SnapController(
      MyGrid myGrid,
      SnapPages snapPages,
      SnapWork work,
      Intake intake,
      Receipts receipts,
      Pages pages) {
    this.myGrid = myGrid;
    this.snapPages = snapPages;
    this.work = work;
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
    return pages.redirectTo("/grid/snap/done/" + no);
  }

  private CaseNo report(SnapForm form, Viewer viewer) {
    myGrid.requireOurs(form, viewer);
    List<String> shown = work.keep(form.photos(), form.files());
    return intake
        .receive(
            myGrid.onOurs(form, viewer).report(shown, myGrid.of(viewer).area().id()),
            form.submitter(viewer.party()))
        .no();
  }
}
