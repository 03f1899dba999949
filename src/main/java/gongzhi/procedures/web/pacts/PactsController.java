package gongzhi.procedures.web.pacts;

import static gongzhi.parties.Permission.PROCEDURE_LEAD;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.parties.access.OpenToAll;
import gongzhi.procedures.pacts.Pacts;
import gongzhi.procedures.web.pacts.PactPages.Typed;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Pacts: entered at the desk once they are adopted, and read by everybody. */
@Controller
class PactsController {

  private static final String DESK = "procedures/pacts/desk";

  private final Pacts pacts;
  private final PactPages made;
  private final Pages pages;

  PactsController(Pacts pacts, PactPages made, Pages pages) {
    this.pacts = pacts;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping("/pacts")
  @OpenToAll
  View list(@RequestParam(defaultValue = "") String place, TimeWords times) {
    return pages.show("procedures/pacts/list", made.open(place, times));
  }

  @GetMapping("/pacts/{area:[0-9]{1,18}}")
  @OpenToAll
  View one(@PathVariable long area, TimeWords times) {
    return pages.show("procedures/pacts/one", made.page(area, times));
  }

  @GetMapping("/desk/pacts")
  @Needs(PROCEDURE_LEAD)
  View desk(Viewer viewer, TimeWords times) {
    return pages.show(DESK, made.desk(viewer, new Typed("", ""), times));
  }

  @PostMapping("/desk/pacts")
  @Needs(PROCEDURE_LEAD)
  View enter(
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    pages.keepForm(
        DESK,
        DESK,
        refused ->
            new FormAgain(
                made.desk(viewer, new Typed(decision, words), times),
                refused.code().equals("pact.say-words") ? "words" : ""));
    return pages.redirectTo("/pacts/" + pacts.enter(viewer, decision, words).id());
  }
}
