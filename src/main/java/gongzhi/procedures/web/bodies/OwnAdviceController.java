package gongzhi.procedures.web.bodies;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.SignedIn;
import gongzhi.procedures.bodies.Advice;
import gongzhi.procedures.bodies.AdviceDesk;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Opinions that the viewer was asked for as a legal adviser, and answers. */
@Controller
@SignedIn
class OwnAdviceController {

  private static final String PAGE = "procedures/bodies/own-advice";
  private static final String ONE = AdviceDesk.OWN + "/{no:FL-[0-9]{4}-[0-9]{4,6}}";

  private final AdviceDesk desk;
  private final AdvicePages made;
  private final Pages pages;

  OwnAdviceController(AdviceDesk desk, AdvicePages made, Pages pages) {
    this.desk = desk;
    this.made = made;
    this.pages = pages;
  }

  @GetMapping(AdviceDesk.OWN)
  View list(Viewer viewer, TimeWords times) {
    return pages.show("procedures/bodies/own-advice-list", made.own(viewer, times));
  }

  @GetMapping(ONE)
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(PAGE, made.page(made.asked(viewer, no), viewer, "", times));
  }

  @PostMapping(ONE + "/answer")
  View answer(
      @PathVariable String no,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String words,
      Viewer viewer,
      TimeWords times) {
    Advice advice = made.asked(viewer, no);
    pages.keepForm(
        PAGE,
        PAGE,
        refused ->
            new FormAgain(
                made.page(advice, viewer, words, times), AdvicePages.fieldOf(refused.code())));
    desk.answer(viewer, advice, AdvicePages.verdict(verdict), words);
    return pages.redirectTo(AdviceDesk.OWN + "/" + no);
  }
}
