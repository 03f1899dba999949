package gongzhi.cases.web.parts;

import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.JointOrders;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.parts.PartsPage.Again;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.files.Photos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One order for several departments, on the page of the parts of its case. */
@Controller
@Needs({Permission.CASE_ASSIGN, Permission.CASE_HANDLE})
class JointController {

  private final JointOrders orders;
  private final PartsPages partsPages;
  private final Photos photos;
  private final Pages pages;

  JointController(JointOrders orders, PartsPages partsPages, Photos photos, Pages pages) {
    this.orders = orders;
    this.partsPages = partsPages;
    this.photos = photos;
    this.pages = pages;
  }

  @PostMapping("/desk/cases/{no}/order")
  View begin(
      @PathVariable String no, @ModelAttribute JointForm form, Viewer viewer, TimeWords times) {
    CaseNo about = keep(no, Again.of("begin", form), viewer, times);
    Case _ = orders.begin(act(about, form, viewer), form.meeting(), form.pieces());
    return back(about);
  }

  @PostMapping("/desk/cases/{no}/order/evidence")
  View show(
      @PathVariable String no, @ModelAttribute JointForm form, Viewer viewer, TimeWords times) {
    CaseNo about = keep(no, Again.of("show", form), viewer, times);
    Case _ = orders.show(act(about, form, viewer));
    return back(about);
  }

  @PostMapping("/desk/cases/{no}/order/end")
  View end(
      @PathVariable String no, @ModelAttribute JointForm form, Viewer viewer, TimeWords times) {
    CaseNo about = keep(no, Again.of("end", form), viewer, times);
    Case _ = orders.end(act(about, form, viewer));
    return back(about);
  }

  private CaseNo keep(String no, Again again, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    PartFields fields = new PartFields(again, viewer);
    pages.keepForm(
        PartsController.TEMPLATE,
        PartsController.TEMPLATE,
        refused ->
            new FormAgain(partsPages.of(about, again, viewer, times), fields.of(refused.code())));
    return about;
  }

  private Act act(CaseNo about, JointForm form, Viewer viewer) {
    List<String> pictures = new ArrayList<>(Objects.requireNonNull(form.photos()));
    pictures.addAll(photos.keep(Objects.requireNonNull(form.files())));
    return new Act(
        viewer, about, form.version(), Objects.requireNonNull(form.words()), false, pictures);
  }

  private View back(CaseNo about) {
    return pages.redirectTo("/desk/cases/" + about + "/parts#order");
  }
}
