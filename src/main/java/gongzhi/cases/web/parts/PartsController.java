package gongzhi.cases.web.parts;

import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.Parts;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.web.Sight;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Splitting the work on a case between units, and what becomes of each part. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_HANDLE})
class PartsController {

  static final String TEMPLATE = "cases/parts/page";

  private final Parts parts;
  private final PartsPages partsPages;
  private final Photos photos;
  private final Sight sight;
  private final Pages pages;

  PartsController(Parts parts, PartsPages partsPages, Photos photos, Sight sight, Pages pages) {
    this.parts = parts;
    this.partsPages = partsPages;
    this.photos = photos;
    this.sight = sight;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/{no}/parts")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, partsPages.of(CaseNo.of(no), Again.NOTHING, viewer, times));
  }

  @PostMapping("/desk/cases/{no}/parts")
  @Needs({Permission.CASE_ASSIGN, Permission.CASE_HANDLE})
  View give(
      @PathVariable String no, @ModelAttribute PartForm form, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    keep(about, Again.of(0, null, form), viewer, times);
    Case _ = parts.give(act(about, form, viewer), form.chosen(), form.day());
    return pages.redirectTo(address(about));
  }

  @PostMapping("/desk/cases/{no}/parts/{seq:[0-9]{1,3}}/{step}")
  @Needs({Permission.CASE_ASSIGN, Permission.CASE_HANDLE})
  View move(
      @PathVariable String no,
      @PathVariable int seq,
      @PathVariable String step,
      @ModelAttribute PartForm form,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    PartStep wanted = PartStep.of(step);
    keep(about, Again.of(seq, wanted, form), viewer, times);
    Case _ = done(wanted, act(about, form, viewer), seq, form);
    return pages.redirectTo(sight.keeps(about) ? address(about) : "/desk/inbox");
  }

  private Case done(PartStep step, Act act, int seq, PartForm form) {
    return switch (step) {
      case TAKE -> parts.take(act, seq);
      case REPORT -> parts.report(act, seq);
      case RETURN -> parts.giveBack(act, seq, Objects.requireNonNull(form.law()));
      case CHECK -> parts.check(act, seq);
      case AGAIN -> parts.again(act, seq, form.day());
      case CANCEL -> parts.cancel(act, seq);
    };
  }

  private void keep(CaseNo about, Again again, Viewer viewer, TimeWords times) {
    PartFields fields = new PartFields(again, viewer);
    pages.keepForm(
        TEMPLATE,
        TEMPLATE,
        refused ->
            new FormAgain(partsPages.of(about, again, viewer, times), fields.of(refused.code())));
  }

  private Act act(CaseNo about, PartForm form, Viewer viewer) {
    List<String> pictures = new ArrayList<>(Objects.requireNonNull(form.photos()));
    pictures.addAll(photos.keep(Objects.requireNonNull(form.files())));
    return new Act(
        viewer, about, form.version(), Objects.requireNonNull(form.words()), false, pictures);
  }

  private static String address(CaseNo about) {
    return "/desk/cases/" + about + "/parts";
  }
}
