package gongzhi.procedures.web;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;
import static gongzhi.parties.Permission.PROCEDURE_STEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Matters at the desk: what waits, and the act of the open step. */
@Controller
@Needs({PROCEDURE_LEAD, PROCEDURE_STEP})
class DeskDecisionsController {

  private static final String ONE = DecisionPages.DESK + "/" + DecisionNo.IN_ADDRESS;
  private static final String PAGE = "procedures/desk";

  private final DecisionLists lists;
  private final DecisionPages made;
  private final DecisionStore store;
  private final SamePlace place;
  private final DecisionActs acts;
  private final Pages pages;

  DeskDecisionsController(
      DecisionLists lists,
      DecisionPages made,
      DecisionStore store,
      SamePlace place,
      DecisionActs acts,
      Pages pages) {
    this.lists = lists;
    this.made = made;
    this.store = store;
    this.place = place;
    this.acts = acts;
    this.pages = pages;
  }

  @GetMapping(DecisionPages.DESK)
  View list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      TimeWords times) {
    DecisionLists.Asked asked = new DecisionLists.Asked("", state, procedure, q, after);
    return pages.show("procedures/desk-list", lists.desk(viewer, asked, times));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    Decision decision = store.get(DecisionNo.of(no));
    place.require(viewer, decision.area());
    return pages.show(PAGE, made.desk(decision, DecisionPages.Asked.first(viewer, times)));
  }

  @PostMapping(ONE + "/act")
  View act(
      @PathVariable String no,
      @RequestParam Map<String, String> typed,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = DecisionNo.of(no);
    store.get(about);
    ActForm form = new ActForm(typed);
    keep(about, form, viewer, times);
    acts.act(viewer, about, form);
    return at(about);
  }

  private void keep(DecisionNo about, ActForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.desk(store.get(about), new DecisionPages.Asked(viewer, "", form, times)), ""));
  }

  private View at(DecisionNo no) {
    return pages.redirectTo(DecisionPages.DESK + "/" + no);
  }
}
