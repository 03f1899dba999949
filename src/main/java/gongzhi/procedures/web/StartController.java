package gongzhi.procedures.web;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.Words;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Beginning a matter. */
@Controller
@Needs(PROCEDURE_LEAD)
class StartController {

  private static final String FORM = "procedures/start";

  private final StartForms forms;
  private final Starts starts;
  private final Pages pages;

  StartController(StartForms forms, Starts starts, Pages pages) {
    this.forms = forms;
    this.starts = starts;
    this.pages = pages;
  }

  @GetMapping(DecisionPages.DESK + "/new")
  View form(
      @RequestParam(defaultValue = "") String cases,
      @RequestParam(defaultValue = "") String proposal,
      Viewer viewer,
      Words words) {
    return pages.show(
        FORM, forms.page(viewer, forms.from(cases, proposal), Problems.none(), words));
  }

  @PostMapping(DecisionPages.DESK)
  View start(@ModelAttribute StartForm form, Viewer viewer, Words words) {
    pages.keepForm(
        FORM,
        FORM,
        refused -> {
          String field = StartForm.fieldOf(refused.code());
          Problems problems = new Problems(List.of(new Problems.Problem(field, refused.detail())));
          return new FormAgain(forms.page(viewer, form, problems, words), field);
        });
    Area area = forms.ground(viewer, form.area());
    return pages.redirectTo(DecisionPages.DESK + "/" + starts.start(viewer, area, form));
  }
}
