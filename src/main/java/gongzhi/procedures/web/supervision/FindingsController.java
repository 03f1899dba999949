package gongzhi.procedures.web.supervision;

import static gongzhi.parties.Permission.COUNTERSIGN;
import static gongzhi.parties.Permission.PROCEDURE_LEAD;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.supervision.Findings;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Findings at the desk: raised and settled by the committee, answered by who was asked. */
@Controller
@Needs({COUNTERSIGN, PROCEDURE_LEAD})
class FindingsController {

  private static final String FORM = "procedures/supervision/form";
  private static final String PAGE = "procedures/supervision/one";
  private static final String ONE = FindingPages.DESK + "/{no:JD-[0-9]{4}-[0-9]{4,6}}";

  private final Findings findings;
  private final FindingLists lists;
  private final FindingForms forms;
  private final FindingPages made;
  private final Pages pages;

  FindingsController(
      Findings findings, FindingLists lists, FindingForms forms, FindingPages made, Pages pages) {
    this.findings = findings;
    this.lists = lists;
    this.forms = forms;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/desk/findings")
  View list(@ModelAttribute FindingLists.Wanted wanted, Viewer viewer, TimeWords times) {
    return pages.show("procedures/supervision/desk", lists.desk(viewer, wanted, times));
  }

  @GetMapping("/desk/findings/new")
  @Needs(COUNTERSIGN)
  View form(@RequestParam(defaultValue = "") String about, Viewer viewer, TimeWords times) {
    FindingForm blank = FindingForm.blank(about);
    return pages.show(FORM, forms.form(viewer, blank, Problems.none(), times.words()));
  }

  @PostMapping("/desk/findings")
  @Needs(COUNTERSIGN)
  View raise(@ModelAttribute FindingForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        FORM,
        FORM,
        refused ->
            new FormAgain(
                forms.form(viewer, form, FindingForms.problems(refused), times.words()),
                FindingForms.fieldOf(refused.code())));
    return pages.redirectTo(
        FindingPages.DESK + "/" + findings.raise(viewer, forms.finding(viewer, form)));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.desk(viewer, no, "", times));
  }

  @PostMapping(ONE + "/answer")
  View answer(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    kept(viewer, no, words, times);
    findings.answer(viewer, no, words);
    return pages.redirectTo(FindingPages.DESK + "/" + no);
  }

  @PostMapping(ONE + "/settle")
  View settle(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    kept(viewer, no, words, times);
    findings.settle(viewer, no, content.equals("yes"), words);
    return pages.redirectTo(FindingPages.DESK + "/" + no);
  }

  private void kept(Viewer viewer, String no, String words, TimeWords times) {
    made.mine(viewer, no);
    pages.keepForm(PAGE, PAGE, _ -> new FormAgain(made.desk(viewer, no, words, times), "words"));
  }
}
