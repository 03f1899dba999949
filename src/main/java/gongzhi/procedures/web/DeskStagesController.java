package gongzhi.procedures.web;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;
import static gongzhi.parties.Permission.PROCEDURE_STEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Stages;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Tasks of months at the desk: set, and reported. */
@Controller
@Needs({PROCEDURE_LEAD, PROCEDURE_STEP})
class DeskStagesController {

  private static final String ONE = DecisionPages.DESK + "/" + DecisionNo.IN_ADDRESS + "/months";
  private static final String PAGE = "procedures/desk";

  private final DecisionPages made;
  private final DecisionStore store;
  private final Stages stages;
  private final Pages pages;

  DeskStagesController(DecisionPages made, DecisionStore store, Stages stages, Pages pages) {
    this.made = made;
    this.store = store;
    this.stages = stages;
    this.pages = pages;
  }

  @PostMapping(ONE)
  View set(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = about(no, viewer, times);
    stages.set(viewer, about, read(month), words);
    return pages.redirectTo(DecisionPages.DESK + "/" + about);
  }

  @PostMapping(ONE + "/report")
  View report(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = about(no, viewer, times);
    stages.report(viewer, about, read(month), words);
    return pages.redirectTo(DecisionPages.DESK + "/" + about);
  }

  private DecisionNo about(String no, Viewer viewer, TimeWords times) {
    DecisionNo about = DecisionNo.of(no);
    store.get(about);
    DecisionPages.Asked asked = new DecisionPages.Asked(viewer, "", ActForm.BLANK, times);
    pages.keepForm(PAGE, PAGE, refused -> new FormAgain(made.desk(store.get(about), asked), ""));
    return about;
  }

  private static @Nullable LocalDate read(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
