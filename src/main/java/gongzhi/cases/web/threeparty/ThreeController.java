package gongzhi.cases.web.threeparty;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.threeparty.ThreeParties;
import gongzhi.cases.web.threeparty.ThreePage.Again;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One matter of the three: put on the board, answered, asked about, sent on, taken off. */
@Controller
@Needs({Permission.CASE_SEE, Permission.CASE_HANDLE})
class ThreeController {

  private static final String TEMPLATE = "cases/threeparty/page";

  private final ThreeParties three;
  private final ThreePages threePages;
  private final Pages pages;

  ThreeController(ThreeParties three, ThreePages threePages, Pages pages) {
    this.three = three;
    this.threePages = threePages;
    this.pages = pages;
  }

  @GetMapping("/desk/cases/{no}/three-party")
  View show(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(TEMPLATE, threePages.of(CaseNo.of(no), Again.NOTHING, viewer, times));
  }

  @PostMapping("/desk/cases/{no}/three-party")
  @Needs({Permission.CASE_ASSIGN, Permission.CASE_HANDLE})
  View put(
      @PathVariable String no, @ModelAttribute ThreeForm form, Viewer viewer, TimeWords times) {
    CaseNo about = CaseNo.of(no);
    keep(about, new Again(null, true, form), viewer, times);
    Case _ = three.put(act(about, form, viewer));
    return pages.redirectTo(address(about));
  }

  @PostMapping("/desk/cases/{no}/three-party/{step}")
  @Needs({Permission.CASE_ASSIGN, Permission.CASE_HANDLE})
  View move(
      @PathVariable String no,
      @PathVariable String step,
      @ModelAttribute ThreeForm form,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    ThreeStep wanted = ThreeStep.of(step);
    keep(about, new Again(wanted, false, form), viewer, times);
    Case _ = done(wanted, act(about, form, viewer), form);
    return pages.redirectTo(address(about));
  }

  private Case done(ThreeStep step, Act act, ThreeForm form) {
    int turn = Objects.requireNonNullElse(form.turn(), 0);
    return switch (step) {
      case ANSWER -> three.answer(act, turn);
      case DECLINE -> three.decline(act, turn);
      case ASK -> three.ask(act, form.side());
      case SPEAK -> three.speak(act);
      case MEETING -> three.toMeeting(act);
      case OFF -> three.takeOff(act);
    };
  }

  private void keep(CaseNo about, Again again, Viewer viewer, TimeWords times) {
    pages.keepForm(
        TEMPLATE,
        TEMPLATE,
        refused ->
            new FormAgain(
                threePages.of(about, again, viewer, times), again.fieldOf(refused.code())));
  }

  private static Act act(CaseNo about, ThreeForm form, Viewer viewer) {
    return new Act(
        viewer, about, form.version(), Objects.requireNonNull(form.words()), false, List.of());
  }

  private static String address(CaseNo about) {
    return "/desk/cases/" + about + "/three-party";
  }
}
