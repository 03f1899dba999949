package gongzhi.procedures.web;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;
import static gongzhi.parties.Permission.PROCEDURE_STEP;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Opinion;
import gongzhi.procedures.decision.Opinions;
import gongzhi.procedures.decision.Withholding;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Opinions at the desk: read before everybody reads them, kept back or released, and answered. */
@Controller
@Needs({PROCEDURE_LEAD, PROCEDURE_STEP})
class DeskOpinionsController {

  private static final String ONE =
      DecisionPages.DESK + "/" + DecisionNo.IN_ADDRESS + "/opinions/{id:[0-9]{1,18}}";
  private static final String PAGE = "procedures/desk";

  private final DecisionPages made;
  private final DecisionStore store;
  private final Opinions opinions;
  private final Withholding withholding;
  private final Pages pages;

  DeskOpinionsController(
      DecisionPages made,
      DecisionStore store,
      Opinions opinions,
      Withholding withholding,
      Pages pages) {
    this.made = made;
    this.store = store;
    this.opinions = opinions;
    this.withholding = withholding;
    this.pages = pages;
  }

  @PostMapping(ONE)
  View answer(
      @PathVariable String no,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = about(no, viewer, times);
    Opinion.Answer chosen =
        Arrays.stream(Opinion.Answer.values())
            .filter(one -> one.name().equals(answer))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("decision.say-answer"));
    opinions.answer(viewer, about, new Opinion(id, "", "", Instant.EPOCH, chosen, words, false));
    return at(about);
  }

  @PostMapping(ONE + "/release")
  View release(@PathVariable String no, @PathVariable long id, Viewer viewer, TimeWords times) {
    DecisionNo about = about(no, viewer, times);
    opinions.release(viewer, about, id);
    return at(about);
  }

  @PostMapping(ONE + "/withhold")
  View withhold(
      @PathVariable String no,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer,
      TimeWords times) {
    DecisionNo about = about(no, viewer, times);
    withholding.withhold(viewer, about, id, why);
    return at(about);
  }

  private DecisionNo about(String no, Viewer viewer, TimeWords times) {
    DecisionNo about = DecisionNo.of(no);
    store.get(about);
    DecisionPages.Asked asked = new DecisionPages.Asked(viewer, "", ActForm.BLANK, times);
    pages.keepForm(PAGE, PAGE, refused -> new FormAgain(made.desk(store.get(about), asked), ""));
    return about;
  }

  private View at(DecisionNo no) {
    return pages.redirectTo(DecisionPages.DESK + "/" + no);
  }
}
